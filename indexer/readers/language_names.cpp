#include "indexer/readers/language_names.hpp"

#include <unicode/locid.h>

#include <algorithm>
#include <unordered_map>

#include "common/text/characters.hpp"

namespace quoth::indexer {
namespace {

using CodesByName = std::unordered_map<std::string, std::string>;

std::string in_lower_case(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), text::to_ascii_lower);
    return lower;
}

/// ICU's names and codes, of the languages that have a code of two letters.
CodesByName read_codes() {
    CodesByName codes;
    for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        const icu::Locale locale(*code);
        icu::UnicodeString name;
        std::string utf8;
        locale.getDisplayLanguage(icu::Locale::getEnglish(), name).toUTF8String(utf8);
        const std::string two = locale.getLanguage();
        if (two.size() != 2) continue;
        codes.emplace(in_lower_case(utf8), two);
        codes.emplace(locale.getISO3Language(), two);
    }
    return codes;
}

}  // namespace

std::string language_code(std::string_view language) {
    static const CodesByName codes = read_codes();
    const auto found = codes.find(in_lower_case(language));
    return found == codes.end() ? std::string(language) : found->second;
}

}  // namespace quoth::indexer
