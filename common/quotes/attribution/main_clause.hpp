#pragma once

#include <optional>

#include "common/quotes/attribution/subjects.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// The subject of the last main clause in [`lo`, `hi`): the first noun phrase there that a finite
/// verb follows, else the first one that no preposition or verb precedes.
[[nodiscard]] std::optional<Subject> main_subject(const Items& items, Index lo, Index hi);

}  // namespace quoth::quotes
