#pragma once

#include <vector>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Finds the speaker of each quotation of a German text, in order. Needs tags and sentences.
[[nodiscard]] std::vector<Attributed> attribute(const Reading& reading, const Lexicon& lexicon);

}  // namespace quoth::quotes::german
