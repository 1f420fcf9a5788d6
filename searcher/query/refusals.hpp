#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "quoth/byte_range.hpp"
#include "quoth/error.hpp"

/// The parser's mistakes of form: each takes the text of the query and where the trouble starts.
namespace quoth::query {

/// What lies beyond the grammar altogether: too many bytes, NUL, invalid UTF-8.
[[nodiscard]] std::optional<Error> unreadable(std::string_view text, std::size_t max_bytes);

/// The operator at `sign` has nothing behind it, or nothing before it.
[[nodiscard]] Error nothing_on_its_right(std::string_view text, ByteRange sign);
[[nodiscard]] Error nothing_on_its_left(std::string_view text, ByteRange sign);

/// Something follows a whole operand at `byte` without a blank between.
[[nodiscard]] Error missing_blank(std::string_view text, std::size_t byte);

/// `)` or `}` at `byte` closes nothing.
[[nodiscard]] Error stray_closing(std::string_view text, std::size_t byte);

/// The bracket at `byte` is not closed by `closing`.
[[nodiscard]] Error unclosed_bracket(std::size_t byte, char closing);

[[nodiscard]] Error nested_field(std::string_view name, std::string_view outer, std::size_t byte);

}  // namespace quoth::query
