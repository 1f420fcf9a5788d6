#include "searcher/query/printable.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>
#include <cstdio>

namespace quoth::query {
namespace {

bool turns_direction(char32_t c) {
    return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool is_unsafe(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool line_end = c == 0x2028 || c == 0x2029;
    return control || line_end || c == 0xFEFF || turns_direction(c);
}

std::string formatted(const char* format, std::uint32_t value) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

}  // namespace

std::string printable(std::string_view text, std::size_t byte, const CodePoint& c) {
    const auto value = static_cast<std::uint32_t>(c.value);
    if (!c.valid || (is_unsafe(c.value) && value < 0x80)) return formatted("\\x%02X", value);
    if (is_unsafe(c.value)) return formatted("<U+%04X>", value);
    return std::string(text.substr(byte, c.size));
}

std::size_t columns(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    constexpr std::uint32_t no_width = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    if ((U_GET_GC_MASK(point) & no_width) != 0) return 0;
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

std::string printable(std::string_view text) {
    std::string shown;
    for (std::size_t byte = 0; byte < text.size();) {
        const CodePoint c = code_point_at(text, byte);
        shown += printable(text, byte, c);
        byte += c.size;
    }
    return shown;
}

std::string quoted(std::string_view text, std::size_t longest) {
    std::string shown = "'";
    std::size_t width = 0;
    for (std::size_t byte = 0; byte < text.size();) {
        const CodePoint c = code_point_at(text, byte);
        width += columns(c.value);
        if (width > longest) return shown + "…'";
        shown += printable(text, byte, c);
        byte += c.size;
    }
    return shown + "'";
}

}  // namespace quoth::query
