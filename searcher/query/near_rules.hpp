#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "quoth/error.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::query {

/// The mistake when an operand of `near` is not a word, a phrase, an Or of those or a Near, or
/// when its fields differ. `begins` tells where each operand stands in the query.
[[nodiscard]] std::optional<Error> near_mistake(const Near& near,
                                                const std::vector<std::size_t>& begins);

}  // namespace quoth::query
