#pragma once

#include <optional>
#include <vector>

#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/german/report.hpp"

namespace quoth::quotes::german {

/// True for `…: „…“`, but not in brackets: `(Motto: „…“)`.
[[nodiscard]] bool is_behind_colon(const Items& items, const QuotationSite& site);

/// Who is named before the colon: `Ruiz sagte: „…“`, `Ruiz zeigte sich zufrieden: „…“`, `Ruiz:
/// „…“`. Nobody where that stands in the mood of reported speech. `reports` are those of the
/// sentence.
[[nodiscard]] std::optional<Attribution> before_colon(const Items& items, const QuotationSite& site,
                                                      const std::vector<Report>& reports);

}  // namespace quoth::quotes::german
