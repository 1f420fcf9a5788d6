#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::output {

/// How text lies on the screen.
struct Layout {
    std::size_t width = 0;  ///< columns; 0 = lines are not broken
    std::size_t indent = 4;
    std::string_view style_off = {};  ///< bytes that end the style of a range
};

/// A stretch of text that looks different.
struct StyledRange {
    ByteRange bytes;
    std::string_view style_on;  ///< bytes that begin its style
};

/// `text` as indented lines, broken at blanks, each ended; control characters are made visible.
/// `styles` are ranges of `text`, ordered and not overlapping; none runs over a line's end, so
/// that indentation has no style.
[[nodiscard]] std::string wrapped(std::string_view text, const std::vector<StyledRange>& styles,
                                  const Layout& layout);

}  // namespace quoth::output
