#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace quoth::text {

/// What a character is to the scanner of words.
enum class CharacterClass : std::uint8_t {
    other,      ///< ends a word; also every invalid byte
    letter,     ///< letters and the marks that belong to them
    digit,      ///< decimal digits
    invisible,  ///< soft hyphen and joiners: inside a word, but not of its form
};

/// One character of a UTF-8 text.
struct Character {
    char32_t code = 0;        ///< 0xFFFD for an invalid byte
    std::uint8_t length = 1;  ///< in bytes, at least 1
    CharacterClass kind = CharacterClass::other;
};

/// The character that begins at `byte`, which must lie inside `text`.
[[nodiscard]] Character character_at(std::string_view text, std::size_t byte);

/// True if `c`, which was read at `byte`, is a byte that is not UTF-8; U+FFFD itself may also stand
/// in a text.
[[nodiscard]] bool is_invalid_byte(std::string_view text, std::size_t byte, const Character& c);

/// `'`, `’` and their modifier-letter and full-width twins.
[[nodiscard]] bool is_apostrophe(char32_t code);

/// True for scripts written without blanks between words (Han, kana, Thai, …), whose words only a
/// dictionary finds.
[[nodiscard]] bool needs_dictionary(char32_t code);

[[nodiscard]] constexpr bool is_ascii_letter(char c) {
    // Capitals and small letters differ in one bit, so that one range takes one comparison.
    const auto small = static_cast<unsigned char>(static_cast<unsigned char>(c) | 0x20U);
    return small >= 'a' && small <= 'z';
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char to_ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace quoth::text
