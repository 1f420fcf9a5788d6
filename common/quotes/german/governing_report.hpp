#pragma once

#include <optional>
#include <vector>

#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/german/report.hpp"

namespace quoth::quotes::german {

/// The report of `reports`, those of the sentence, that governs the quotation: the nearest of its
/// clause (`Ruiz nannte das „…“`), else that of the clause before (`Ruiz sagte, dass … „…“`) or the
/// tail (`… „…“, sagte Ruiz`).
[[nodiscard]] std::optional<Attribution> governing_report(const Items& items,
                                                          const QuotationSite& site,
                                                          const std::vector<Report>& reports);

}  // namespace quoth::quotes::german
