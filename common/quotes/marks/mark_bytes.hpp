#pragma once

#include <cstddef>
#include <string_view>

namespace quoth::quotes {

/// The first byte in [`at`, `end`) at which a mark or a tag of markup may start, else `end`.
[[nodiscard]] std::size_t next_mark_byte(std::string_view text, std::size_t at, std::size_t end);

/// One past the tag of markup that opens with the `<` at `at`, whose attributes have marks of their
/// own; `at` + 1 where it opens none. Looks at 1,000 bytes, and not beyond `limit`.
[[nodiscard]] std::size_t tag_end(std::string_view text, std::size_t at, std::size_t limit);

}  // namespace quoth::quotes
