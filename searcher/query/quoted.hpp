#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoth::query {

/// The user's text for a message: printable, in single quotes, cut with `…` after `longest`
/// columns.
[[nodiscard]] std::string quoted(std::string_view text, std::size_t longest = 40);

}  // namespace quoth::query
