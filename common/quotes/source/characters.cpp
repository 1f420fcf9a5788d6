#include "common/quotes/source/characters.hpp"

#include <unicode/uchar.h>

namespace quoth::quotes {
namespace {

constexpr text::Character kNone{U' ', 0, text::CharacterClass::other};

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

text::Character any_character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text::character_at(text, at) : kNone;
}

text::Character any_character_before(std::string_view text, std::size_t at) {
    if (at == 0) return kNone;
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && continues_character(text[begin])) --begin;
    const text::Character found = text::character_at(text, begin);
    const bool whole = begin + found.length == at;
    return whole ? found : text::Character{U'\uFFFD', 1, text::CharacterClass::other};
}

bool is_space_beyond_ascii(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_upper_beyond_ascii(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

}  // namespace quoth::quotes
