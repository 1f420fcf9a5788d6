#pragma once

#include "common/quotes/attribution.hpp"

namespace quoth::quotes {

/// The whole noun phrase around the speaker that a rule found: with title, apposition and
/// complement (`a spokesman for the mayor`, `Ana Ruiz, a law professor at Girona`). Stays inside
/// the sentence and never covers the cue. A pronoun stays as it is.
[[nodiscard]] ItemRange whole_mention(const Reading& reading, const Attribution& attribution);

}  // namespace quoth::quotes
