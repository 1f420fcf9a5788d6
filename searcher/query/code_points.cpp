#include "searcher/query/code_points.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace quoth::query {
namespace {

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

bool makes_words(char32_t c) {
    constexpr std::uint32_t classes = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
    return (U_GET_GC_MASK(to_icu(c)) & classes) != 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t byte) {
    if (byte >= text.size()) return {};
    // Four bytes are the longest that ICU needs to see; its lengths are 32 bits wide.
    const std::string_view ahead = text.substr(byte, 4);
    const auto length = static_cast<std::int32_t>(ahead.size());
    std::int32_t read = 0;
    UChar32 value = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(ahead.data()), read, length, value);
    if (value < 0) return {static_cast<unsigned char>(text[byte]), 1, false};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(read), true};
}

bool is_blank(char32_t c) { return u_isUWhiteSpace(to_icu(c)) != 0; }
bool is_letter(char32_t c) { return u_isUAlphabetic(to_icu(c)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(to_icu(c)) != 0; }

bool is_quotation_mark(char32_t c) {
    constexpr std::u32string_view marks = U"\"“”„«»";
    return marks.find(c) != std::u32string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = text.size();
    for (std::size_t byte = 0; byte < text.size();) {
        const CodePoint c = code_point_at(text, byte);
        const bool blank = is_blank(c.value);
        if (!blank && begin == text.size()) begin = byte;
        byte += c.size;
        if (!blank) end = byte;
    }
    return text.substr(begin, end - begin);
}

bool is_searchable(std::string_view text) { return count_words(text) > 0; }

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    for (std::size_t byte = 0; byte < text.size();) {
        const CodePoint c = code_point_at(text, byte);
        byte += c.size;
        if (is_blank(c.value) || c.value == U'-') {
            in_word = false;
        } else if (!in_word && makes_words(c.value)) {
            in_word = true;
            ++words;
        }
    }
    return words;
}

}  // namespace quoth::query
