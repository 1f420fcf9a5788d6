#pragma once

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Second pass of the tagger: where the form of a word leaves its tag open, the words beside it
/// decide. `his claims` and `he claims`, `GOP state leaders` and `officials state`, `to leave his
/// shop`, `Mario’s Pizza`. Linear.
void decide_by_neighbours(Items& items, const Lexicon& lexicon);

}  // namespace quoth::quotes
