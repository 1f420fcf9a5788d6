#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// A plain text file: `text` is the whole of it without a byte order mark, the id its path, the
/// title its first block where that looks like a headline. It is UTF-8, or UTF-16 or UTF-32 by its
/// mark; invalid bytes are replaced by U+FFFD and reported as damage, a stray NUL by a blank. A
/// file without text or of binary data is a problem.
[[nodiscard]] ParsedRecord read_text_article(const Record& record);

/// The headline that `text` begins with, white space trimmed, a wrapped one on one line; empty
/// where the first block is a sentence or stands alone.
[[nodiscard]] std::string guess_title(std::string_view text);

}  // namespace quoth::indexer
