#pragma once

#include "indexer/readers/html/document.hpp"
#include "indexer/readers/html/metadata.hpp"

namespace quoth::indexer::html {

/// What the first article says that stands in a page's JSON-LD: in a script of its own, in an
/// array, a `@graph` or inside of another object (schema.org's NewsArticle and its kin). Scripts
/// that are no JSON, or nested deeper than 64, are passed over.
[[nodiscard]] Metadata json_ld_metadata(const Document& page);

}  // namespace quoth::indexer::html
