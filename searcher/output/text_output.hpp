#pragma once

#include <string>

#include "searcher/output/answer.hpp"
#include "searcher/output/styles.hpp"

namespace quoth::output {

/// The hits for a person: who said it, the paragraph with what was said in its place and the
/// matched words marked, and where it stands; then facets and timeline; at the end how many hits
/// there are. Control characters of indexed text are made visible.
[[nodiscard]] std::string text(const Answer& answer, const TextStyle& style);

}  // namespace quoth::output
