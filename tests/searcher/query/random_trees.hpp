#pragma once

#include <rapidcheck.h>

#include <string>

#include "searcher/query/tree.hpp"

namespace quoth::query {

/// Any tree that the parser can give, with all kinds of nodes and leaves and with texts that hold
/// the signs of the language.
[[nodiscard]] rc::Gen<Node> random_tree();

/// Text made of the pieces that queries are made of, in any order.
[[nodiscard]] rc::Gen<std::string> random_query_text();

}  // namespace quoth::query
