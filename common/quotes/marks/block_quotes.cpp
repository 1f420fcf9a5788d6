#include "common/quotes/marks/block_quotes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxBlockBytes = 600;  // a post, not the rest of the article
constexpr std::array<std::string_view, 8> kAnnouncements = {
    "tweeted", "tweet", "posted", "wrote", "tweets", "writes", "replied", "message"};

/// `Ruiz tweeted:`
bool announces_block(std::string_view paragraph) {
    if (!paragraph.ends_with(':')) return false;
    paragraph.remove_suffix(1);
    const std::string_view last = paragraph.substr(paragraph.find_last_of(" \n") + 1);
    return std::find(kAnnouncements.begin(), kAnnouncements.end(), last) != kAnnouncements.end();
}

bool has_double_mark(std::string_view text) {
    return text.find('"') != std::string_view::npos || text.find("“") != std::string_view::npos ||
           text.find("''") != std::string_view::npos || text.find("«") != std::string_view::npos;
}

}  // namespace

std::optional<ByteRange> block_quotation(std::string_view text, ByteRange before,
                                         ByteRange paragraph) {
    const std::string_view words = paragraph.of(text);
    if (words.starts_with("> ")) return ByteRange{paragraph.begin + 2, paragraph.end};
    if (!announces_block(before.of(text))) return std::nullopt;
    const char32_t first = character_at(words, 0).code;
    const bool begins = is_upper(first) || is_one_of(first, U"@#");
    if (!begins || words.size() > kMaxBlockBytes || has_double_mark(words) ||
        words.ends_with(':')) {
        return std::nullopt;
    }
    return paragraph;
}

}  // namespace quoth::quotes
