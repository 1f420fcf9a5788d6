#pragma once

#include <cstddef>
#include <string_view>

namespace quoth::text {

/// How many bytes of `text` repeat `title` at its beginning, runs of white space taken as one and
/// white space before it left out of the comparison; 0 if it does not begin so, or `title` is
/// blank. The title must end where a word of the text ends.
[[nodiscard]] std::size_t title_prefix_length(std::string_view title, std::string_view text);

}  // namespace quoth::text
