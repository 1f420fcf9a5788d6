#pragma once

#include <optional>

#include "common/quotes/entities/entities.hpp"

namespace quoth::quotes {

/// A run of capitalised words, taken apart.
struct NameRun {
    ItemRange whole;
    ItemRange name;  ///< without titles and offices before it and `Jr.` after it
    bool has_title = false;
    Gender gender = Gender::unknown;  ///< by title, role noun before, or forename
    Personhood personhood = Personhood::unknown;

    /// Without a forename: `Ruiz`, `van der Berg`.
    bool is_bare = false;
};

/// The run of names around `begin`, which must be tagged as one: with the particles inside and
/// before it (`van der Berg`).
[[nodiscard]] ItemRange name_run(const Items& items, Index begin);

/// What the run tells; nothing for a lone title.
[[nodiscard]] std::optional<NameRun> read_name(const Items& items, ItemRange whole);

/// Of a person noun or title; unknown for others.
[[nodiscard]] Gender gender_of(WordClasses classes);

}  // namespace quoth::quotes
