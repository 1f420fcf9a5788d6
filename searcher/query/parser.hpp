#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quoth/result.hpp"
#include "searcher/query/parse_options.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::query {

struct ParsedQuery {
    Node tree;
    /// What the user may not have meant, one line each, each at most once: `and` in lower case,
    /// AND mixed with OR without brackets, `speaker=Trump`. Never contains control characters.
    std::vector<std::string> hints;
};

/// Reads a query by the grammar of docs/query-language.md. Everything is either read as that page
/// says or refused: with invalid_query for a mistake, with limit_exceeded past a limit of
/// `options`. Both errors carry `query_byte`, inside `text` (0 when it is empty). Any bytes are
/// accepted; linear in the text.
[[nodiscard]] Result<ParsedQuery> parse(std::string_view text, const ParseOptions& options = {});

}  // namespace quoth::query
