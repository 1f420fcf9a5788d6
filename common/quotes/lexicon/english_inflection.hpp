#pragma once

#include <string_view>
#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"

namespace quoth::quotes {

/// The forms of an English verb from a line of `data/en/speech_verbs.txt`: the base form and, for
/// irregular verbs, third person, past, -ing form and, where it differs from the past, participle.
[[nodiscard]] std::vector<SpeechForm> inflect_english(std::string_view line);

}  // namespace quoth::quotes
