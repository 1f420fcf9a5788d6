#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

constexpr WordClasses kNoPerson(WordClass::organisation, WordClass::written_thing,
                                WordClass::document, WordClass::group, WordClass::thing);

bool is_plural(std::string_view word) { return word.ends_with("s") && !word.ends_with("ss"); }

}  // namespace

bool is_person_noun(const Item& item) {
    return item.has(WordClass::role) && !item.classes.has_any(kNoPerson) && !is_plural(item.word);
}

}  // namespace quoth::quotes
