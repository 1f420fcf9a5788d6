#include "common/quotes/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace quoth::quotes {

Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
    std::int32_t next = 0;
    UChar32 code = 0;
    U8_NEXT(bytes, next, size, code);
    if (code < 0) return {U'\uFFFD', 1};
    return {static_cast<char32_t>(code), static_cast<std::size_t>(next)};
}

Character character_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
    const Character found = character_at(text, begin);
    return begin + found.size == at ? found : Character{U'\uFFFD', 1};
}

bool is_space(char32_t c) {
    if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z';
    return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return is_digit(c) || is_letter(c);
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

}  // namespace quoth::quotes
