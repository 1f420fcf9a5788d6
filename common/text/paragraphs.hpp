#pragma once

#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::text {

/// The paragraphs of `text` in order, trimmed of white space at both ends, none empty.
///
/// How a text shows their ends is read off its lines. Where many lines break inside a sentence it
/// was wrapped to a width, and paragraphs end at blank lines and before indented lines, or where it
/// has neither, at lines that had room for the next word. Otherwise they end at blank lines where
/// the text has a fair number of them, else at each line end. Linear.
[[nodiscard]] std::vector<ByteRange> paragraphs(std::string_view text);

}  // namespace quoth::text
