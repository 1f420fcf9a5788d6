#pragma once

#include <cstddef>

#include "quoth/result.hpp"
#include "searcher/query/fields.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/parse_options.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::query {

/// Reads the value of `field` at the lexer's cursor, which is at no blank or bracket, into a leaf
/// that begins at `begin`. Fails with invalid_query for what the field's kind does not take, and
/// with limit_exceeded.
[[nodiscard]] Result<Leaf> read_leaf(Lexer& lexer, const FieldInfo& field, std::size_t begin,
                                     bool in_scope, const ParseOptions& options);

/// N of `NEAR/N`, `ADJ/N` or a phrase's `~N`. Fails with invalid_query when `digits` are none,
/// with limit_exceeded past `options.max_distance`.
[[nodiscard]] Result<int> read_distance(std::string_view digits, std::size_t byte,
                                        const ParseOptions& options);

}  // namespace quoth::query
