#pragma once

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Cuts the text outside quotations into items and makes each quotation one. Items carry what the
/// lexicon knows of them, but no tag yet (`Tag::symbol`, or `Tag::quotation`).
///
/// Fills every member of the result but `sentences`. One pass; the only allocations are the arrays
/// themselves. `text` and `lexicon` must outlive the result.
[[nodiscard]] Reading read_tokens(std::string_view text, MarkedText marked, const Lexicon& lexicon);

}  // namespace quoth::quotes
