#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace quoth::text {

/// The first byte that is not part of valid UTF-8, nothing if all is valid. Linear.
[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// `text` with every invalid byte replaced by U+FFFD.
[[nodiscard]] std::string replace_invalid_bytes(std::string_view text);

/// `text` with every invalid byte written out, such as `\xE9`: what differs still differs.
[[nodiscard]] std::string escape_invalid_bytes(std::string_view text);

/// `text` without a byte order mark at its front.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);

/// Whether `text` begins with a byte order mark of UTF-16.
[[nodiscard]] bool is_utf16(std::string_view text);

/// The first characters of `text`, no more than `longest` bytes.
[[nodiscard]] std::string_view whole_characters(std::string_view text, std::size_t longest);

/// Appends a character to a UTF-8 text.
void append_utf8(std::string& text, char32_t character);

}  // namespace quoth::text
