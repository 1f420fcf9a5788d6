#pragma once

#include <string>
#include <vector>

#include "quoth/searcher/results.hpp"
#include "searcher/output/styles.hpp"

/// The fields of the query language and what an index has of each.
namespace quoth::output {

[[nodiscard]] std::string fields_text(const std::vector<searcher::FieldSummary>& fields,
                                      const TextStyle& style);
[[nodiscard]] std::string fields_json(const std::vector<searcher::FieldSummary>& fields);

}  // namespace quoth::output
