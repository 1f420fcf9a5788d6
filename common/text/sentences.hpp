#pragma once

#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::text {

/// The sentences of a paragraph in order, as ranges of `text`, trimmed of white space.
///
/// By Unicode's sentence boundaries (UAX #29) with ICU's list of English abbreviations, so that
/// `Mr. Lee` stays whole. `paragraph` must lie inside `text`. Linear.
[[nodiscard]] std::vector<ByteRange> sentences(std::string_view text, ByteRange paragraph);

}  // namespace quoth::text
