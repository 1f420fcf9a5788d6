#pragma once

#include <optional>

#include "common/quotes/german/report.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// What somebody says by the noun at `i`: `ist der Meinung, dass …`, `mit den Worten „…“`, `den
/// Vorwurf der Opposition, die Brücke sei …`.
[[nodiscard]] std::optional<Report> noun_report(const Items& items, Index i, ItemRange sentence);

}  // namespace quoth::quotes::german
