#include "common/quotes/source/sections.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMinSectionBytes = kMaxSectionBytes / 4 * 3;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::size_t section_end(std::string_view text, std::size_t begin) {
    if (text.size() - begin <= kMaxSectionBytes) return text.size();
    const std::size_t limit = begin + kMaxSectionBytes;
    const std::size_t first = begin + kMinSectionBytes;
    const std::string_view tail = text.substr(first, limit - first);
    for (const std::string_view gap : {"\n\n", "\n", ". ", " "}) {
        const std::size_t found = tail.rfind(gap);
        if (found != std::string_view::npos) return first + found + gap.size();
    }
    std::size_t end = limit;
    while (end > limit - 3 && continues_character(text[end])) --end;
    return end;
}

}  // namespace quoth::quotes
