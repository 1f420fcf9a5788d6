#pragma once

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Gives a capitalised word that is in no list the classes of its last part: a
/// `Regierungssprecherin` is a `Sprecher`, and a woman; `Hans-Peter` is what `Hans` is.
void read_compound(Item& item, const Lexicon& lexicon);

/// True if the lists, or its last part, tell that the word is a noun and no name.
[[nodiscard]] bool is_known_noun(const Item& item);

}  // namespace quoth::quotes::german
