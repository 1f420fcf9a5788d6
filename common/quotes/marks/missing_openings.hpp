#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/quotes/marks/double_marks.hpp"
#include "common/quotes/marks/quotation_marks.hpp"

namespace quoth::quotes {

/// Where the words outside quotation marks begin that reach up to here: behind the last quotation
/// of the paragraph, or with the paragraph.
[[nodiscard]] std::size_t gap_before(ByteRange paragraph, const MarkedText& marked);

/// Where in the gap that begins at `gap` the quotation starts that `closing` ends and no mark
/// opens, if there surely is one: behind what announces it (`Ruiz said, We stay.”`), behind the
/// attribution of another quotation, before its own attribution (`It rained. We stay,” Ruiz
/// said.`), or with a paragraph in somebody’s own words. Linear in the gap, of which 1,500 bytes
/// are looked at.
[[nodiscard]] std::optional<std::size_t> missing_opening(std::string_view text, std::size_t gap,
                                                         ByteRange paragraph, const Mark& closing);

}  // namespace quoth::quotes
