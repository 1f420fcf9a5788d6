#include "common/quotes/marks/mark_bytes.hpp"

#include <algorithm>
#include <array>

#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxTagBytes = 1'000;

constexpr std::array<bool, 256> kMayStart = [] {
    std::array<bool, 256> table{};
    for (const char byte : std::string_view("\"'`<"))
        table[static_cast<unsigned char>(byte)] = true;
    table[0xC2] = true;  // « »
    table[0xE2] = true;  // “ ” „ ‟ ‘ ’
    return table;
}();

}  // namespace

std::size_t next_mark_byte(std::string_view text, std::size_t at, std::size_t end) {
    if (at >= end) return at;
    const auto* const found = std::find_if(text.data() + at, text.data() + end, [](char c) {
        return kMayStart[static_cast<unsigned char>(c)];
    });
    return static_cast<std::size_t>(found - text.data());
}

std::size_t tag_end(std::string_view text, std::size_t at, std::size_t limit) {
    const text::Character next = character_at(text, at + 1);
    if (!is_letter(next) && !is_one_of(next.code, U"/!")) return at + 1;
    const std::size_t end = std::min(limit, at + kMaxTagBytes);
    for (std::size_t i = at + 1; i < end && text[i] != '<' && text[i] != '\n'; ++i) {
        if (text[i] == '>') return i + 1;
    }
    return at + 1;
}

}  // namespace quoth::quotes
