#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Where the clause of the verb of speech at `verb` stands in its sentence, which decides where its
/// report ends. All look to the left, and no further than `sentence`.

/// `While Ruiz said …, Costa left`: no comma between the conjunction and the verb.
[[nodiscard]] bool is_in_subordinate_clause(const Items& items, Index verb, ItemRange sentence);

/// `Ruiz, who said …, was there`.
[[nodiscard]] bool is_in_relative_aside(const Items& items, Index verb, ItemRange sentence);

/// `a plan that officials said | was late`: the report lacks its subject, which stands before.
[[nodiscard]] bool has_gap(const Items& items, Index verb, ItemRange sentence);

}  // namespace quoth::quotes
