#pragma once

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes::german {

/// How likely an attribution by `rule` is right, span and speaker.
[[nodiscard]] double confidence_of(Rule rule);

/// The same of what is reported without marks.
[[nodiscard]] double confidence_of_indirect(Rule rule);

}  // namespace quoth::quotes::german
