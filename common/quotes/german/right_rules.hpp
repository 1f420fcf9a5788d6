#pragma once

#include <optional>
#include <vector>

#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/german/report.hpp"

namespace quoth::quotes::german {

/// Who is named right behind the quotation: `„…“, sagte Ruiz`; `„…“, so Ruiz`; `„…“, wie Ruiz
/// sagte`; `„…“, zeigte sich Ruiz zufrieden`; or whose name it follows in brackets. `reports` are
/// those of its sentence.
[[nodiscard]] std::optional<Attribution> right_of(const Items& items, const QuotationSite& site,
                                                  const std::vector<Report>& reports);

}  // namespace quoth::quotes::german
