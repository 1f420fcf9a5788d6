#pragma once

#include <vector>

#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/document.hpp"

namespace quoth::indexer::html {

/// The element that holds the article: where most prose stands together, paragraph beside
/// paragraph. `blocks` are those of the page without boilerplate. Linear.
[[nodiscard]] const Node* article_container(const Document& page, const std::vector<Block>& blocks);

}  // namespace quoth::indexer::html
