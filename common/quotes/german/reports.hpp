#pragma once

#include <vector>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Somebody is said to say something: `Ruiz erklärte`, `laut Ruiz`, `so Ruiz`.
struct Report {
    Attribution attribution;   ///< with the mention; the rule is a first guess
    Index at = 0;              ///< of the verb or preposition
    Index finite = 0;          ///< of the finite verb: the `hat` of `hat … gesagt`
    bool in_relative = false;  ///< `Ruiz, der … sagte, …`
    bool closes = false;       ///< stands behind what it reports: `…, sagte Ruiz`
};

/// The reports of a sentence, in order of `at`. Linear in the sentence but for the subjects, which
/// are looked for in the verb's clause.
[[nodiscard]] std::vector<Report> find_reports(const Items& items, ItemRange sentence);

/// The subject of the last main clause of `range` that has one: `Ruiz zeigt sich zufrieden`.
[[nodiscard]] std::optional<Attribution> main_subject(const Items& items, ItemRange range);

}  // namespace quoth::quotes::german
