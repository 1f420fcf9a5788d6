#pragma once

#include <optional>
#include <string_view>

#include "quoth/byte_range.hpp"

namespace quoth::quotes {

/// The words of `paragraph` where it is a quotation by its place alone: marked with > at its start,
/// or without any marks behind a paragraph that ends in `tweeted:`, `wrote:` and their like.
/// `before` is the paragraph before, empty where there is none.
[[nodiscard]] std::optional<ByteRange> block_quotation(std::string_view text, ByteRange before,
                                                       ByteRange paragraph);

}  // namespace quoth::quotes
