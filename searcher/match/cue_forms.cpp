#include "searcher/match/cue_forms.hpp"

#include <string_view>

#include "common/quotes/language_profile.hpp"

namespace quoth::match {

std::string base_form_of_cue(const std::string& form) {
    static const quotes::LanguageProfiles languages;
    for (const char* language : {"en", "de"}) {
        const std::string_view lemma = languages.of(language).lexicon.find(form).lemma;
        if (!lemma.empty()) return std::string(lemma);
    }
    return form;
}

}  // namespace quoth::match
