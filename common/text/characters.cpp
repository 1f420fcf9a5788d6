#include "common/text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace quoth::text {
namespace {

constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;

CharacterClass classify(char32_t code) {
    if (code < 0x80) {
        const char c = static_cast<char>(code);
        if (is_ascii_letter(c)) return CharacterClass::letter;
        return is_ascii_digit(c) ? CharacterClass::digit : CharacterClass::other;
    }
    if (code == kSoftHyphen || code == kZeroWidthJoiner || code == kZeroWidthNonJoiner) {
        return CharacterClass::invisible;
    }
    const auto point = static_cast<UChar32>(code);
    if (u_charType(point) == U_DECIMAL_DIGIT_NUMBER) return CharacterClass::digit;
    constexpr std::uint32_t word_categories =
        U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK | U_GC_NO_MASK;
    return (U_GET_GC_MASK(point) & word_categories) != 0 ? CharacterClass::letter
                                                         : CharacterClass::other;
}

}  // namespace

Character character_at(std::string_view text, std::size_t byte) {
    const auto lead = static_cast<unsigned char>(text[byte]);
    if (lead < 0x80) return {lead, 1, classify(lead)};
    // U8_NEXT looks at four bytes at most, so a short window keeps its offsets in 32 bits.
    const std::string_view window = text.substr(byte, 4);
    std::int32_t length = 0;
    UChar32 code = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    U8_NEXT(window.data(), length, static_cast<std::int32_t>(window.size()), code);
#pragma GCC diagnostic pop
    if (code < 0) return {0xFFFD, 1, CharacterClass::other};
    return {static_cast<char32_t>(code), static_cast<std::uint8_t>(length),
            classify(static_cast<char32_t>(code))};
}

bool is_invalid_byte(std::string_view text, std::size_t byte, const Character& c) {
    return c.code == 0xFFFD && text.substr(byte, 3) != "\uFFFD";
}

bool is_apostrophe(char32_t code) {
    return code == U'\'' || code == U'’' || code == U'\u02BC' || code == U'\uFF07';
}

bool needs_dictionary(char32_t code) {
    if (code < 0x0E00) return false;
    const auto point = static_cast<UChar32>(code);
    if (u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC)) return true;
    if (u_getIntPropertyValue(point, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(point, &status);
    return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

}  // namespace quoth::text
