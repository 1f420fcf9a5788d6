#pragma once

#include <string_view>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/marks/double_marks.hpp"
#include "common/quotes/marks/quotation_marks.hpp"

namespace quoth::quotes {

/// A mark that closes while nothing is open may be the outer one around marks of the same shape:
/// in `"He said "no" and left," she said` the first quotation was taken for left open. If so, makes
/// one quotation of the last two and what stands behind them.
[[nodiscard]] bool close_around_last(std::string_view text, MarkedText& marked,
                                     const Mark& closing);

/// Ends quotations that no mark closes and that do not go on in the next paragraph: before their
/// attribution (`“We stay, Ruiz said.`), and a phrase with its sentence (`a “hawk and a liar. It
/// rained.`). Linear.
void end_unclosed(std::string_view text, MarkedText& marked, const Lexicon& lexicon);

}  // namespace quoth::quotes
