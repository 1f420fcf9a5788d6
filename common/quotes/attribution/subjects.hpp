#pragma once

#include <optional>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// The noun phrase or pronoun that does what a verb says.
struct Subject {
    ItemRange phrase;
    std::optional<ItemRange> antecedent;  ///< whom `who` stands for

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// The subject of the verb at `verb`, looked for to its left, not beyond `lo`: over adverbs, other
/// verbs, asides between commas, brackets or dashes, times, and relative clauses. At most 60 steps.
[[nodiscard]] std::optional<Subject> subject_of(const Items& items, Index verb, Index lo);

}  // namespace quoth::quotes
