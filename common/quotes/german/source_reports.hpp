#pragma once

#include <optional>

#include "common/quotes/german/report.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// The source that the word at `i` names, by a preposition or `so`: `laut Ruiz`, `nach Angaben der
/// Polizei`, `Ruiz zufolge`, `ihrer Meinung nach`, `nach eigenen Angaben`, `für Ruiz ist`,
/// `…, so Ruiz`.
[[nodiscard]] std::optional<Report> source_report(const Items& items, Index i, ItemRange sentence);

}  // namespace quoth::quotes::german
