#pragma once

#include "common/quotes/entities/entities.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// What a speaker without a personal name is called. Of `the mayor’s spokeswoman for fish` the name
/// is the head, `spokeswoman`, and the role all of it, so that either word finds it and the mayor
/// is not taken for the speaker. What introduces a proper name is its role: `the shipbuilder |
/// Asker`.
struct Description {
    ItemRange name;
    ItemRange role;  ///< empty where it would only repeat the name
};

[[nodiscard]] Description describe(const Items& items, const Entities& entities, ItemRange mention);

/// False for nobody, and for organisations and places.
[[nodiscard]] bool may_be_person(const Entities& entities, EntityId id);

/// True if the item at `i` is part of the name of what may be a person.
[[nodiscard]] bool is_personal_name(const Items& items, const Entities& entities, Index i);

}  // namespace quoth::quotes
