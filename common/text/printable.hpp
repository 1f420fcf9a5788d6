#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "quoth/error.hpp"

namespace quoth::text {

/// `text` as a terminal or a log may see it: control characters, line ends, marks that turn the
/// direction of writing and bytes that are not UTF-8 become `\x1B` or `<U+202E>`. Authors of
/// indexed text and of file names control its bytes; they must not control the terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// JSON text with the same characters escaped as `\u009B`, where JSON itself asks for no more than
/// those below a blank. `json` must be valid.
[[nodiscard]] std::string printable_json(std::string_view json);

/// The columns that `printable(text)` takes on a terminal: 2 for East Asian wide characters and
/// emoji, 0 for combining marks, else 1 each.
[[nodiscard]] std::size_t display_columns(std::string_view text);

/// An error as a program prints it, each line ended:
///
///     quoth-searcher: there is no index 'news.quoth'
///     hint: create it with: quoth-indexer --db news.quoth PATH
[[nodiscard]] std::string error_lines(std::string_view program, const Error& error);

}  // namespace quoth::text
