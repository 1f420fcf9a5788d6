#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes {

/// The speaker before the colon at `colon`: `NAME: Q`, or the subject of the sentence.
[[nodiscard]] std::optional<Attribution> speaker_before_colon(const Items& items, Index colon,
                                                              Index lo);

}  // namespace quoth::quotes
