#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "common/text/characters.hpp"

namespace quoth::quotes {

[[nodiscard]] constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

inline constexpr std::array<text::CharacterClass, 128> kAsciiClasses = [] {
    std::array<text::CharacterClass, 128> classes{};
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto c = static_cast<char>(i);
        classes[i] = text::is_ascii_letter(c)  ? text::CharacterClass::letter
                     : text::is_ascii_digit(c) ? text::CharacterClass::digit
                                               : text::CharacterClass::other;
    }
    return classes;
}();

[[nodiscard]] constexpr bool is_ascii_letter_or_digit(char c) {
    return is_ascii(c) &&
           kAsciiClasses[static_cast<unsigned char>(c)] != text::CharacterClass::other;
}

[[nodiscard]] constexpr text::Character ascii_character(char c) {
    const auto code = static_cast<unsigned char>(c);
    return {code, 1, kAsciiClasses[code]};
}

[[nodiscard]] text::Character any_character_at(std::string_view text, std::size_t at);
[[nodiscard]] text::Character any_character_before(std::string_view text, std::size_t at);

/// The character that starts at byte `at`; a blank of length 0 at the end of the text.
[[nodiscard]] inline text::Character character_at(std::string_view text, std::size_t at) {
    if (at < text.size() && is_ascii(text[at])) return ascii_character(text[at]);
    return any_character_at(text, at);
}

/// The character that ends at byte `at`; a blank of length 0 at the start of the text.
[[nodiscard]] inline text::Character character_before(std::string_view text, std::size_t at) {
    if (at > 0 && is_ascii(text[at - 1])) return ascii_character(text[at - 1]);
    return any_character_before(text, at);
}

[[nodiscard]] bool is_space_beyond_ascii(char32_t c);
[[nodiscard]] bool is_upper_beyond_ascii(char32_t c);

[[nodiscard]] inline bool is_space(char32_t c) {
    if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
    return is_space_beyond_ascii(c);
}
[[nodiscard]] inline bool is_upper(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z';
    return is_upper_beyond_ascii(c);
}

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
