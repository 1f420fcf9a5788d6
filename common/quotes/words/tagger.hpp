#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Gives every item its tag, in two passes: what the lexicon and the spelling say, with a capital
/// at the start of a sentence judged by the rest of the article; then what the neighbours decide
/// (`his claims` and `he claims`). Title-case lines are read as if in sentence case.
void tag_items(Reading& reading, const Lexicon& lexicon);

}  // namespace quoth::quotes
