#include "common/text/utf8.hpp"

#include <simdjson.h>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

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
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        result += is_invalid_byte(text, i, c) ? kReplacement : text.substr(i, c.length);
        i += c.length;
    }
    return result;
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace quoth::text
