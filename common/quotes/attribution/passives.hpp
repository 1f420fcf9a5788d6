#pragma once

#include <optional>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

[[nodiscard]] inline bool is_be(const Item& item) {
    return item.is_any({"was", "were", "been", "is", "are", "be", "being"});
}

/// True if the subject of the verb at `cue` is the one spoken to: `Ruiz was told`, `told by a
/// doctor`, `Ruiz, asked about the dam, left`, `left when warned`. Looks no further than its
/// sentence.
[[nodiscard]] bool is_addressed(const Items& items, Index cue, ItemRange sentence);

/// `told by | a doctor | that`: who speaks to them.
[[nodiscard]] std::optional<ItemRange> agent_behind(const Items& items, Index cue, Index hi);

/// True if a clause ends between the verb at `cue` and `hi`, and another one goes on behind its
/// comma: `asked about the dam, he smiled`, `Ruiz, asked about the dam, smiled`.
[[nodiscard]] bool is_clause_over(const Items& items, Index cue, Index hi);

}  // namespace quoth::quotes
