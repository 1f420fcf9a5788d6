#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// True if the verb of speech at `cue`, whose subject is `subject`, tells what is not or not yet
/// said: `Ruiz never said`, `nobody said`, `Did Ruiz say`, `If Ruiz says`, `They want Ruiz to say`.
/// Looks no further left than `lo`, the start of the sentence. What somebody denied is said.
[[nodiscard]] bool is_unsaid(const Items& items, Index cue, ItemRange subject, Index lo);

}  // namespace quoth::quotes
