#include "common/quotes/german/common_nouns.hpp"

#include <algorithm>
#include <string>

#include "common/quotes/german/compounds.hpp"
#include "common/quotes/german/noun_endings.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes::german {

bool is_common_noun(std::string_view words, const Lexicon& lexicon) {
    const auto blanks = std::count(words.begin(), words.end(), ' ');
    const bool two = blanks == 2 && words.find(" und ") != std::string_view::npos;
    if (blanks > 0 && !two) return false;
    std::string last(words.substr(words.rfind(' ') + 1));
    for (char& c : last) c = text::to_ascii_lower(c);
    Item noun;
    noun.word = last;
    read_compound(noun, lexicon);
    return has_noun_ending(last) && !noun.classes.has_any(kNamesWhatFollows);
}

}  // namespace quoth::quotes::german
