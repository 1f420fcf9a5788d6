#pragma once

#include <optional>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// What the verb of speech at `verb` reports in the reporter’s words, to its right:
/// `told the council | that the dam was full`, `vowed | to drain the lake`, `urged | calm`.
/// Nothing when no such content follows. `sentence` ends before its full stop. Bounded by it.
[[nodiscard]] std::optional<ItemRange> reported_clause(const Items& items, ItemRange sentence,
                                                       Index verb);

}  // namespace quoth::quotes
