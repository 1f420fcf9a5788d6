#include "common/text/printable.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>
#include <cstdio>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

constexpr bool turns_direction(char32_t code) {
    return code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

constexpr bool is_unsafe(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code <= 0x9F);
    const bool line_end = code == 0x2028 || code == 0x2029;
    return control || line_end || code == 0xFEFF || turns_direction(code);
}

std::size_t columns_of(char32_t code) {
    if (code < 0x300) return 1;
    const auto point = static_cast<UChar32>(code);
    constexpr std::uint32_t no_width = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    if ((U_GET_GC_MASK(point) & no_width) != 0) return 0;
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

void append_formatted(std::string& out, const char* format, std::uint32_t value) {
    std::array<char, 16> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), format, value);
    out.append(buffer.data(), static_cast<std::size_t>(length));
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        const auto byte = static_cast<unsigned char>(text[i]);
        if (is_invalid_byte(text, i, c) || (c.length == 1 && is_unsafe(c.code))) {
            append_formatted(shown, "\\x%02X", byte);
        } else if (is_unsafe(c.code)) {
            append_formatted(shown, "<U+%04X>", c.code);
        } else {
            shown += text.substr(i, c.length);
        }
        i += c.length;
    }
    return shown;
}

std::string printable_json(std::string_view json) {
    std::string shown;
    shown.reserve(json.size());
    for (std::size_t i = 0; i < json.size();) {
        const Character c = character_at(json, i);
        // Line ends between values are the program's own; inside strings JSON escapes them.
        if (c.code >= 0x7F && is_unsafe(c.code)) {
            append_formatted(shown, "\\u%04X", c.code);
        } else {
            shown += json.substr(i, c.length);
        }
        i += c.length;
    }
    return shown;
}

std::size_t display_columns(std::string_view text) {
    std::size_t columns = 0;
    const std::string shown = printable(text);
    for (std::size_t i = 0; i < shown.size();) {
        const Character c = character_at(shown, i);
        columns += columns_of(c.code);
        i += c.length;
    }
    return columns;
}

std::string error_lines(std::string_view program, const Error& error) {
    std::string lines = std::string(program) + ": " + printable(error.message) + "\n";
    if (!error.hint.empty()) lines += "hint: " + printable(error.hint) + "\n";
    return lines;
}

}  // namespace quoth::text
