#pragma once

#include <optional>

#include "common/quotes/entities.hpp"

namespace quoth::quotes {

/// A run of capitalised words, taken apart.
struct NameRun {
    ItemRange whole;
    ItemRange name;  ///< without titles before it and `Jr.` after it
    bool has_title = false;
    Gender gender = Gender::unknown;  ///< by title, role noun before, or forename
    Personhood personhood = Personhood::unknown;
};

/// The name that starts at `begin`, which must be tagged as one; nothing for a lone title.
/// `whole` is set in any case, so that a reader may go on behind it.
[[nodiscard]] ItemRange name_run(const Items& items, Index begin);
[[nodiscard]] std::optional<NameRun> read_name(const Items& items, ItemRange whole);

/// The title or office that stands beside the name: before it (`President`, `New York
/// mayor-elect`), or as an apposition (`, a law professor at Girona,`; `the council
/// leader, Ana Ruiz`). May be empty.
[[nodiscard]] ItemRange role_beside(const Items& items, const NameRun& run, ItemRange sentence);

/// `Mr.`, `Sir`: a title that is no office.
[[nodiscard]] bool is_honorific(const Item& item);

}  // namespace quoth::quotes
