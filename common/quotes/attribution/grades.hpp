#pragma once

#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// True if a few words in marks are a step of an analyst’s scale: `a “sell” rating`, `their “buy,”
/// “hold” or “sell” ratings`, `raised its rating to “buy” from “hold”`.
[[nodiscard]] bool is_grade(const Items& items, const QuotationSite& site);

}  // namespace quoth::quotes
