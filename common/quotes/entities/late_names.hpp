#pragma once

#include <optional>

#include "common/quotes/entities/entities.hpp"
#include "common/quotes/entities/names.hpp"

namespace quoth::quotes {

/// `said the | man. Pedro Costa, 43, has lived here for years.`: the noun for one who spoke at the
/// end of the sentence before, and whom the full name with an age at `run` now introduces. Nothing
/// where the noun says more (`said the judge. Pedro Costa, 43, was jailed.`) or the `gender` of the
/// name is another.
[[nodiscard]] std::optional<Index> introduced_late(const Items& items, const NameRun& run,
                                                   Gender gender);

}  // namespace quoth::quotes
