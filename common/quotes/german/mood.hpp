#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// `sei`, `habe`: the mood of reported speech.
[[nodiscard]] bool is_reported_mood(const Item& item);

/// True if a verb of `range` has that mood.
[[nodiscard]] bool has_reported_mood(const Items& items, ItemRange range);

}  // namespace quoth::quotes::german
