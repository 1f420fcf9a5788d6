#pragma once

#include <string>

#include "searcher/query/tree.hpp"

namespace quoth::query {

/// The canonical text of a query: `parse(print(tree))` gives the same tree. A field stands before
/// each of its leaves, AND is a blank, NOT is `-`, brackets stand wherever two operators meet, and
/// dates are resolved.
[[nodiscard]] std::string print(const Node& tree);
[[nodiscard]] std::string print(const Leaf& leaf);

/// The tree for people, a node a line, two blanks deeper for each level; ends with a line end. The
/// leaves are canonical query text, in which control characters are shown as `\x1B`.
[[nodiscard]] std::string print_indented(const Node& tree);

}  // namespace quoth::query
