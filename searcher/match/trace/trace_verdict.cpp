#include "searcher/match/trace/trace_verdict.hpp"

#include <algorithm>
#include <vector>

#include "searcher/match/trace/claim.hpp"

namespace quoth::match {
namespace {

using searcher::TraceResults;
using searcher::Verdict;
using searcher::Wording;

bool nobody_is_credited(const Wording& wording) {
    return std::all_of(wording.speakers.begin(), wording.speakers.end(),
                       [](const searcher::CreditedSpeaker& one) { return one.name.empty(); });
}

bool is_same_quotation(const Wording& wording) {
    return wording.is_exact || wording.closeness >= Claim::kSameQuotation;
}

/// The wording that speaks for the claimed speaker: one that is credited to them, or, of those that
/// are as close as the closest, one that nobody is credited with. The exact ones decide where there
/// are any, else all that may be the same quotation.
auto confirmation_in(const std::vector<Wording>& wordings) {
    const Wording& closest = wordings.front();
    const auto fits = [&](const Wording& wording) {
        return wording.is_exact == closest.is_exact && is_same_quotation(wording);
    };
    const auto credited = std::find_if(
        wordings.begin(), wordings.end(),
        [&](const Wording& wording) { return fits(wording) && wording.is_by_claimed_speaker(); });
    if (credited != wordings.end()) return credited;
    return std::find_if(wordings.begin(), wordings.end(), [&](const Wording& wording) {
        return fits(wording) && wording.closeness == closest.closeness &&
               nobody_is_credited(wording);
    });
}

}  // namespace

void judge(bool speaker_is_claimed, TraceResults& results) {
    const std::vector<Wording>& wordings = results.wordings;
    if (wordings.empty() || !is_same_quotation(wordings.front())) return;
    results.verdict = wordings.front().is_exact ? Verdict::exact : Verdict::altered;
    if (!speaker_is_claimed) return;
    const auto confirmation = confirmation_in(wordings);
    if (confirmation == wordings.end())
        results.verdict = Verdict::other_speaker;
    else
        results.decisive = static_cast<std::size_t>(confirmation - wordings.begin());
}

}  // namespace quoth::match
