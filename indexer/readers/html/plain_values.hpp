#pragma once

#include "indexer/readers/html/metadata.hpp"

namespace quoth::indexer::html {

/// What pages say of their articles, without what they say to machines or beside it: accounts
/// called `admin`, the date behind a byline, sections called `post`, the slogan behind a site's
/// name, labels for advertisers among the tags. A value of which nothing is left is empty.
[[nodiscard]] Metadata with_plain_values(Metadata stated);

}  // namespace quoth::indexer::html
