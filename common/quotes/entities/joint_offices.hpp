#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Offices of one person that `and` joins: `the minister for health and education`, `the chairman
/// and chief executive`. What stands behind the `and` has no article, or it would be somebody else.

/// True if `, Ana Ruiz,` stands from `comma` on. The end of the sentence may close the name.
[[nodiscard]] bool holder_follows(const Items& items, Index comma);

/// Of `the minister for health and education, Ana Ruiz` the begin of the office that `and` joins
/// `phrase`, here `education`, to; else that of `phrase`.
[[nodiscard]] Index joint_office_begin(const Items& items, ItemRange phrase, Index lo);

/// Of `the chairman and chief executive, Ana Ruiz` the end of the words that `and` joins `office`,
/// here `the chairman`, to, when the name of its holder follows between commas; else that of
/// `office`.
[[nodiscard]] Index joint_office_end(const Items& items, ItemRange office, Index limit);

}  // namespace quoth::quotes
