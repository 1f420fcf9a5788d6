#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// A file of Markdown (CommonMark): its paragraphs without their marks. What stands between two
/// lines `---` or `+++` at its beginning names members as records of JSON do (article_member.hpp),
/// a `key: value` or `key = value` a line; the title is the one there, else a heading that the text
/// begins with. The id, where there is neither one nor a URL, is the path.
[[nodiscard]] ParsedRecord read_markdown_article(const Record& record);

}  // namespace quoth::indexer
