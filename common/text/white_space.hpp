#pragma once

#include <string>
#include <string_view>

namespace quoth::text {

/// Blanks, tabs and line ends of ASCII.
[[nodiscard]] constexpr bool is_white_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// `text` with each run of white space as one blank, none at the ends.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace quoth::text
