#pragma once

#include <string_view>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// Whether a file that begins with `head` is a page of HTML: comments and an XML declaration apart,
/// it begins with its document type or the tag of one of its elements.
[[nodiscard]] bool opens_html(std::string_view head);

/// Whether a tag of HTML stands anywhere in `text`.
[[nodiscard]] bool holds_tags(std::string_view text);

/// A page of a news site: its article's body, and what its metadata say of it. The id is the
/// page's canonical address, else its path. A page without text is a problem.
[[nodiscard]] ParsedRecord read_html_article(const Record& record);

}  // namespace quoth::indexer
