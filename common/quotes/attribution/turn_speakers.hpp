#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Who answers in an interview by Q and A: the person with a known forename whom the introduction
/// names most often, at its first mention. Nothing where there is no transcript.
[[nodiscard]] std::optional<ItemRange> find_interviewee(const Reading& reading);

/// The speaker of a turn of a transcript, by its label. Nothing for one that asks, for paragraphs
/// without a label, and for `A` where there is no `interviewee`.
[[nodiscard]] std::optional<Attribution> speaker_of_turn(
    const Reading& reading, Index item, const std::optional<ItemRange>& interviewee);

}  // namespace quoth::quotes
