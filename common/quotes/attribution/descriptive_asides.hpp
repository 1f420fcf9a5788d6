#pragma once

#include <optional>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Asides that describe the subject of a sentence, and whom they describe. Bounded by the sentence.

/// `Ana Ruiz`, `retired baker Ana Ruiz`, `the baker Ana Ruiz`: an aside that names somebody.
[[nodiscard]] bool names_somebody(const Items& items, ItemRange aside);

/// `Ana Ruiz, 54, of High Street, Marlow, who denies it, said`: the person whose age stands before
/// `last`.
[[nodiscard]] std::optional<ItemRange> person_with_age(const Items& items, Index last, Index lo);

/// `Ana Ruiz, editor of the Courier, a small paper, said`, `Ana Ruiz, head of the union and owner
/// of a boat said`: an office without an article describes the name before its comma.
[[nodiscard]] std::optional<ItemRange> holder_of_bare_office(const Items& items, ItemRange office,
                                                             Index lo);

}  // namespace quoth::quotes
