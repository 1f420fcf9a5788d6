#pragma once

#include <cstddef>
#include <string_view>

namespace quoth::quotes {

/// One character of a text and the bytes it takes; invalid UTF-8 is U+FFFD of one byte.
struct Character {
    char32_t code = U' ';
    std::size_t size = 0;
};

/// The character that starts at byte `at`; a blank of size 0 at the end of the text.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// The character that ends at byte `at`; a blank of size 0 at the start of the text.
[[nodiscard]] Character character_before(std::string_view text, std::size_t at);

[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_letter_or_digit(char32_t c);
[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

[[nodiscard]] constexpr bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

/// True for bytes that continue a UTF-8 sequence.
[[nodiscard]] constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace quoth::quotes
