#pragma once

#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::text {

/// The paragraphs of `text` in order, trimmed of white space at both ends, none empty.
///
/// They end at blank lines where the text has any, otherwise at each line end: an article typed
/// with one sentence or paragraph a line has no blank lines. Linear.
[[nodiscard]] std::vector<ByteRange> paragraphs(std::string_view text);

}  // namespace quoth::text
