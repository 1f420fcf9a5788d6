#include "common/text/utf8.hpp"

#include <simdjson.h>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

template <typename Stand>
std::string with_invalid_bytes_as(std::string_view text, Stand stand_for) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (is_invalid_byte(text, i, c))
            result += stand_for(text[i]);
        else
            result += text.substr(i, c.length);
        i += c.length;
    }
    return result;
}

}  // namespace

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
    if (simdjson::validate_utf8(text.data(), text.size())) return std::nullopt;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (is_invalid_byte(text, i, c)) return i;
        i += c.length;
    }
    return std::nullopt;
}

std::string replace_invalid_bytes(std::string_view text) {
    return with_invalid_bytes_as(text, [](char) { return kReplacement; });
}

std::string escape_invalid_bytes(std::string_view text) {
    return with_invalid_bytes_as(text, [](char byte) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto value = static_cast<unsigned char>(byte);
        return std::string("\\x") + digits[value >> 4U] + digits[value & 0xFU];
    });
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

bool is_utf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

std::string_view whole_characters(std::string_view text, std::size_t longest) {
    if (text.size() <= longest) return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0U) == 0x80U) --longest;
    return text.substr(0, longest);
}

void append_utf8(std::string& text, char32_t character) {
    const auto unit = [&](unsigned lead, unsigned shift) {
        text += static_cast<char>(lead | ((character >> shift) & (lead == 0x80 ? 0x3FU : 0xFFU)));
    };
    if (character < 0x80) {
        text += static_cast<char>(character);
        return;
    }
    if (character < 0x800) {
        unit(0xC0, 6);
    } else if (character < 0x10000) {
        unit(0xE0, 12);
        unit(0x80, 6);
    } else {
        unit(0xF0, 18);
        unit(0x80, 12);
        unit(0x80, 6);
    }
    unit(0x80, 0);
}

}  // namespace quoth::text
