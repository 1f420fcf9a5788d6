#pragma once

#include <string>

#include "quoth/searcher/results.hpp"
#include "searcher/output/styles.hpp"

namespace quoth::output {

/// The values of a facet with their counts, a value a line under the name of the field.
[[nodiscard]] std::string facet_text(const searcher::Facet& facet, const TextStyle& style);

/// Periods with their counts and a bar each.
[[nodiscard]] std::string timeline_text(const std::vector<searcher::TimelinePeriod>& timeline,
                                        const TextStyle& style);

}  // namespace quoth::output
