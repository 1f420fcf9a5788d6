#pragma once

#include <string>

#include "searcher/output/answer.hpp"
#include "searcher/output/styles.hpp"

/// Who says it most: answers of searches whose first facet is the speaker.
namespace quoth::output {

/// A speaker a line, with the number of quotations and their share of those with a speaker.
[[nodiscard]] std::string speakers_text(const Answer& answer, const TextStyle& style);

[[nodiscard]] std::string speakers_json(const Answer& answer);

}  // namespace quoth::output
