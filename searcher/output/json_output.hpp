#pragma once

#include <string>

#include "quoth/searcher/results.hpp"

namespace quoth::output {

/// The whole answer as one JSON object (docs/output-formats.md), ended by a line end. Strings are
/// valid UTF-8 whatever the query's bytes were.
[[nodiscard]] std::string json(const searcher::SearchResults& results, const std::string& query,
                               bool explain);

/// The elements of `hits`, one a line.
[[nodiscard]] std::string ndjson(const searcher::SearchResults& results);

}  // namespace quoth::output
