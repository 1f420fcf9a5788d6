#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::output {

/// How text lies on the screen and what marks its highlights.
struct Layout {
    std::size_t width = 0;  ///< columns; 0 = lines are not broken
    std::size_t indent = 4;
    std::string_view highlight_on;  ///< bytes that switch the highlight on, none for no colours
    std::string_view highlight_off;
};

/// `text` as indented lines, broken at blanks, each ended; control characters are made visible.
/// `highlights` are ranges of `text`, ordered and not overlapping.
[[nodiscard]] std::string wrapped(std::string_view text, const std::vector<ByteRange>& highlights,
                                  const Layout& layout);

}  // namespace quoth::output
