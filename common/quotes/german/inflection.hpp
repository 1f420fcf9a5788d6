#pragma once

#include <string_view>
#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"

namespace quoth::quotes::german {

/// The forms of a German verb from a line of `data/de/speech_verbs.txt`: the base form and, for
/// strong verbs, third person, past (both singular) and participle.
[[nodiscard]] std::vector<SpeechForm> inflect(std::string_view line);

/// `zurückzutreten`, `einzuleiten`: an infinitive that has its `zu` inside.
[[nodiscard]] bool is_infinitive_with_zu(std::string_view word);

}  // namespace quoth::quotes::german
