#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/characters.hpp"

namespace quoth::quotes {

/// The character that starts at byte `at`; a blank of length 0 at the end of the text.
[[nodiscard]] text::Character character_at(std::string_view text, std::size_t at);

/// The character that ends at byte `at`; a blank of length 0 at the start of the text.
[[nodiscard]] text::Character character_before(std::string_view text, std::size_t at);

[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);

[[nodiscard]] constexpr bool is_letter(const text::Character& c) {
    return c.kind == text::CharacterClass::letter;
}
[[nodiscard]] constexpr bool is_digit(const text::Character& c) {
    return c.kind == text::CharacterClass::digit;
}
[[nodiscard]] constexpr bool is_letter_or_digit(const text::Character& c) {
    return is_letter(c) || is_digit(c);
}

[[nodiscard]] constexpr bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

}  // namespace quoth::quotes
