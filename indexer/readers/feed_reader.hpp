#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// An item of a feed: RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification,
/// https://web.resource.org/rss/1.0/spec) or Atom (RFC 4287, and its draft 0.3), with Dublin Core
/// and the modules that news use. Where each field stands: docs/formats.md.
[[nodiscard]] ParsedRecord read_feed_article(const Record& record);

}  // namespace quoth::indexer
