#pragma once

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes {

/// The whole noun phrase around the speaker that a rule found: with title, apposition and
/// complement (`a spokesman for the mayor`, `Ana Ruiz, a law professor at Girona`). Stays inside
/// the sentence and never covers the cue. A pronoun stays as it is.
[[nodiscard]] ItemRange whole_mention(const Reading& reading, const Attribution& attribution);

/// The mention up to the relative pronoun that is the subject of the cue: `Ana Ruiz, who` in `Ana
/// Ruiz, who said …`. Both words stand for the speaker; annotators mark either.
[[nodiscard]] ItemRange with_relative_pronoun(const Reading& reading,
                                              const Attribution& attribution, ItemRange mention);

}  // namespace quoth::quotes
