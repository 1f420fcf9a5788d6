#include <algorithm>

#include "quoth/searcher/trace.hpp"

namespace quoth::searcher {

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::exact:
            return "exact";
        case Verdict::altered:
            return "altered";
        case Verdict::other_speaker:
            return "other_speaker";
        case Verdict::not_found:
            break;
    }
    return "not_found";
}

bool Wording::is_by_claimed_speaker() const {
    return std::any_of(speakers.begin(), speakers.end(),
                       [](const CreditedSpeaker& speaker) { return speaker.is_claimed; });
}

}  // namespace quoth::searcher
