#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "quoth/searcher/results.hpp"

namespace quoth::output {

/// What is printed of one search.
struct Answer {
    const searcher::SearchResults& results;
    std::string_view query;                          ///< as given; any bytes
    std::optional<std::uint64_t> query_number = {};  ///< its line in a batch, from 1
    bool explain = false;                            ///< with how the query was understood
};

}  // namespace quoth::output
