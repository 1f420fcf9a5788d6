#pragma once

#include <optional>

#include "common/quotes/items.hpp"

namespace quoth::quotes {

[[nodiscard]] inline bool is_be(const Item& item) {
    return item.is_any({"was", "were", "been", "is", "are", "be", "being"});
}

/// True if the verb at `cue` is `told` or `asked` and its subject the one who hears it: `Ruiz was
/// told`, `told by a doctor`, `Ruiz, asked about the dam, left`, `left when asked`. Looks no
/// further than its sentence.
[[nodiscard]] bool is_told_or_asked(const Items& items, Index cue, ItemRange sentence);

/// `told by | a doctor | that`: who tells or asks.
[[nodiscard]] std::optional<ItemRange> agent_behind(const Items& items, Index cue, Index hi);

/// True if a clause ends between the verb at `cue` and `hi`, and another one goes on behind its
/// comma: `asked about the dam, he smiled`, `Ruiz, asked about the dam, smiled`.
[[nodiscard]] bool is_clause_over(const Items& items, Index cue, Index hi);

}  // namespace quoth::quotes
