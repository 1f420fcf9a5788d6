#pragma once

#include <optional>

#include "common/quotes/german/report.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// What somebody says by the verb at `i`, with its subject: `Ruiz sagte`, `teilte Ruiz mit`, `hat …
/// gesagt`, `wird Ruiz zitiert`, `wurde von Ruiz … genannt`, `musste Ruiz einräumen`,
/// `zitiert die Zeitung Ruiz`.
[[nodiscard]] std::optional<Report> verb_report(const Items& items, Index i, ItemRange sentence);

}  // namespace quoth::quotes::german
