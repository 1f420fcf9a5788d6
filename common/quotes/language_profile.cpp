#include "common/quotes/language_profile.hpp"

#include <algorithm>

#include "common/quotes/assembly/unattributed.hpp"
#include "common/quotes/english.hpp"
#include "common/quotes/german/german.hpp"
#include "common/quotes/german/inflection.hpp"
#include "common/quotes/lexicon/english_inflection.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

bool is_language(std::string_view tag, std::string_view code) {
    tag = tag.substr(0, tag.find_first_of("-_"));
    return std::equal(tag.begin(), tag.end(), code.begin(), code.end(),
                      [](char a, char b) { return text::to_ascii_lower(a) == b; });
}

}  // namespace

LanguageProfiles::LanguageProfiles()
    : profiles_{{{"en", Lexicon("en", inflect_english), attribute_english},
                 {"de", Lexicon("de", german::inflect), german::attribute_german},
                 {"", Lexicon(), unattributed}}} {}

const LanguageProfile& LanguageProfiles::of(std::string_view tag) const {
    const auto* found =
        std::find_if(profiles_.begin(), profiles_.end(),
                     [&](const LanguageProfile& p) { return is_language(tag, p.code); });
    return found == profiles_.end() ? profiles_.back() : *found;
}

}  // namespace quoth::quotes
