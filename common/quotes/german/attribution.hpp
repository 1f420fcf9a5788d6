#pragma once

#include <vector>

#include "common/quotes/attribution.hpp"
#include "common/quotes/items.hpp"
#include "common/quotes/lexicon.hpp"

namespace quoth::quotes::german {

/// Finds the speaker of each quotation of a German text, in order. Needs tags and sentences.
[[nodiscard]] std::vector<Attributed> attribute(const Reading& reading, const Lexicon& lexicon);

}  // namespace quoth::quotes::german
