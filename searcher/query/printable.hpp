#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/query/code_points.hpp"

namespace quoth::query {

/// `c` as a terminal may see it: control characters, marks that turn the direction of writing and
/// bytes that are not UTF-8 become `\x1B` or `<U+202E>`; everything else stays. `text` is where
/// `c` was read, at `byte`.
[[nodiscard]] std::string printable(std::string_view text, std::size_t byte, const CodePoint& c);

/// The columns of a terminal that a printable code point takes: 2 for East Asian wide ones and
/// emoji, 0 for combining marks, else 1.
[[nodiscard]] std::size_t columns(char32_t c);

/// All of `text` as a terminal may see it.
[[nodiscard]] std::string printable(std::string_view text);

/// The user's text for a message: printable, in single quotes, cut with `…` after `longest`
/// columns.
[[nodiscard]] std::string quoted(std::string_view text, std::size_t longest = 40);

}  // namespace quoth::query
