#pragma once

#include <string>
#include <vector>

#include "searcher/output/answer.hpp"

namespace quoth::output {

/// The whole answer as one JSON object (docs/output-formats.md) on a line. Strings are valid UTF-8
/// whatever the query's bytes were. `fields` are the paths of the hits' members to print, all of
/// them when it is empty.
[[nodiscard]] std::string json(const Answer& answer, const std::vector<std::string>& fields);

/// The elements of `hits`, one a line, each with the number of its query in a batch.
[[nodiscard]] std::string ndjson(const Answer& answer, const std::vector<std::string>& fields);

}  // namespace quoth::output
