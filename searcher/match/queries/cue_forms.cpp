#include "searcher/match/queries/cue_forms.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "common/quotes/language_profile.hpp"

namespace quoth::match {

std::string base_form_of_cue(std::string_view form) {
    static const quotes::LanguageProfiles languages;
    std::string lower;
    icu::UnicodeString::fromUTF8({form.data(), static_cast<int>(form.size())})
        .toLower(icu::Locale::getRoot())
        .toUTF8String(lower);
    for (const char* language : {"en", "de"}) {
        const std::string_view lemma = languages.of(language).lexicon.find(lower).lemma;
        if (!lemma.empty()) return std::string(lemma);
    }
    return std::string(form);
}

}  // namespace quoth::match
