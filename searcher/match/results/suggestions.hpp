#pragma once

#include <string>
#include <string_view>

#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// `text`, whose tree is `tree`, with each word that its field does not have in the index replaced
/// by the nearest word that it has, the more frequent of two; empty if no word changes. Looks at
/// words with the same first letter, at most two edits away, and stops looking after a tenth of a
/// second. Throws what Xapian throws.
[[nodiscard]] std::string suggested_query(Snapshot& snapshot, Analyzer& analyzer,
                                          std::string_view text, const query::Node& tree,
                                          searcher::Unit unit);

}  // namespace quoth::match
