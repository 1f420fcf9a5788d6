#pragma once

#include <optional>
#include <vector>

#include "common/quotes/german/report.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// The reports of a sentence, in order of `at`. Linear in the sentence but for the subjects, which
/// are looked for in the verb's clause.
[[nodiscard]] std::vector<Report> find_reports(const Items& items, ItemRange sentence);

/// The subject of the last main clause of `range` that has one: `Ruiz zeigt sich zufrieden`.
[[nodiscard]] std::optional<Attribution> main_subject(const Items& items, ItemRange range);

}  // namespace quoth::quotes::german
