#pragma once

#include <string_view>

#include "common/quotes/entities/names.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// The title or office that stands beside the name: before it (`President`, `New York
/// mayor-elect`), or as an apposition (`, a law professor at Girona,`; `the council
/// leader, Ana Ruiz`). May be empty.
[[nodiscard]] ItemRange role_beside(const Items& items, const NameRun& run, ItemRange sentence);

/// The same inside the whole mention of a speaker, where an apposition may be longer and stand
/// behind a complement: `Ana Ruiz of Girona, 40, the city’s chief engineer`.
[[nodiscard]] ItemRange role_in_mention(const Items& items, const NameRun& run, ItemRange mention);

/// Only what names an office: no article in front, no relative clause, no aside, and at most
/// twelve words, cut before a complement.
[[nodiscard]] ItemRange trimmed_role(const Items& items, ItemRange role);

/// The word of a role that says what it is: `chief` of `chief of staff`, else the last.
[[nodiscard]] Index role_head(const Items& items, ItemRange role);

[[nodiscard]] bool role_has(const Items& items, ItemRange role, std::string_view word);

/// `Mr.`, `Sir`: a title that is no office.
[[nodiscard]] bool is_honorific(const Item& item);

}  // namespace quoth::quotes
