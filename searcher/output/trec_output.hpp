#pragma once

#include <string>

#include "searcher/output/answer.hpp"

namespace quoth::output {

/// The ranking as a run for trec_eval: `LINE Q0 ARTICLE-ID RANK SCORE quoth`, the line being that
/// of the query in its batch, or 1. White space in ids is percent-encoded.
[[nodiscard]] std::string trec(const Answer& answer);

}  // namespace quoth::output
