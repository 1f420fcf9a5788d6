#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// True if the base form of a verb of speech at `verb` reports: `officials say`, `42% say`,
/// `went on to say`, but not `may say` or `to say`. Looks no further than `sentence`.
[[nodiscard]] bool reports_as_base(const Items& items, Index verb, ItemRange sentence);

}  // namespace quoth::quotes
