#pragma once

#include <optional>

#include "common/quotes/german/report.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// What is said without a subject by the word at `i`: `heißt es in der Mitteilung`, `in dem Brief
/// ist von „…“ die Rede`. Where no source is named the report is by nobody.
[[nodiscard]] std::optional<Report> impersonal_report(const Items& items, Index i,
                                                      ItemRange sentence);

}  // namespace quoth::quotes::german
