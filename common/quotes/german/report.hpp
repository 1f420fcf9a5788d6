#pragma once

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/german/phrases.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Somebody is said to say something: `Ruiz erklärte`, `laut Ruiz`, `so Ruiz`.
struct Report {
    Attribution attribution;   ///< with the mention; the rule is a first guess
    Index at = 0;              ///< of the verb or preposition
    Index finite = 0;          ///< of the finite verb: the `hat` of `hat … gesagt`
    bool in_relative = false;  ///< `Ruiz, der … sagte, …`
    bool closes = false;       ///< stands behind what it reports: `…, sagte Ruiz`

    /// `…, hieß es`: nobody is named.
    [[nodiscard]] bool is_agentless() const { return attribution.speaker.empty(); }
};

/// The report by `speaker` whose clause is that of the item at `finite`.
[[nodiscard]] Report make_report(const Items& items, ItemRange sentence, Index finite,
                                 ItemRange cue, const Phrase& speaker, Rule rule);

}  // namespace quoth::quotes::german
