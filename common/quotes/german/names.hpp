#pragma once

#include "common/quotes/lexicon/word_set.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Finds the names among the nouns, all of which have capitals, by forenames, offices and two
/// capitals in a row, and tags them. Returns their last words, so that a bare one is known, too.
[[nodiscard]] WordSet tag_names(Items& items);

}  // namespace quoth::quotes::german
