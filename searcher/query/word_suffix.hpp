#pragma once

#include <cstddef>
#include <string_view>

#include "quoth/result.hpp"
#include "searcher/query/parse_options.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::query {

/// Reads `chars [ "*" ] [ "~" [1|2] ] [ "^" NUMBER ]`, the word of the grammar with its
/// backslashes, at `byte` of the query. Fails with invalid_query for anything else and for a
/// prefix that is too short.
[[nodiscard]] Result<WordValue> read_word(std::string_view raw, std::size_t byte,
                                          const ParseOptions& options);

}  // namespace quoth::query
