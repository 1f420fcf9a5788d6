#pragma once

#include "indexer/readers/html/document.hpp"
#include "indexer/readers/html/metadata.hpp"

namespace quoth::indexer::html {

/// What a page's `meta` tags say: Open Graph (https://ogp.me), Dublin Core, Twitter's cards, and
/// the names that publishers' tools use. Of several that mean the same the first in the order of
/// the table counts.
[[nodiscard]] Metadata meta_tag_metadata(const Document& page);

}  // namespace quoth::indexer::html
