#include "searcher/match/articles/passages.hpp"

#include <algorithm>
#include <string_view>

namespace quoth::match {
namespace {

constexpr std::size_t kCodePointsAround = 32;

/// The first byte of a code point; all others of UTF-8 are 10xxxxxx.
bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

std::string_view last_code_points(std::string_view text, std::size_t most) {
    std::size_t begin = text.size();
    for (std::size_t count = 0; begin > 0 && count < most;) {
        if (begins_code_point(text[--begin])) ++count;
    }
    return text.substr(begin);
}

std::string_view first_code_points(std::string_view text, std::size_t most) {
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size(); ++end) {
        if (begins_code_point(text[end]) && count++ == most) break;
    }
    return text.substr(0, end);
}

}  // namespace

std::vector<searcher::Passage> passages_of(const Article& article,
                                           const std::vector<ArticleSpan>& parts) {
    std::vector<searcher::Passage> passages;
    passages.reserve(parts.size());
    for (const ArticleSpan& part : parts) {
        const std::string_view whole =
            part.field == ArticleField::title ? article.title : article.text;
        const std::string_view before = whole.substr(0, part.bytes.begin);
        const std::string_view text = part.bytes.of(whole);
        searcher::Passage passage;
        passage.field = part.field;
        passage.begin = count_code_points(before);
        passage.end = passage.begin + count_code_points(text);
        passage.text = text;
        passage.before = last_code_points(before, kCodePointsAround);
        passage.after = first_code_points(whole.substr(part.bytes.end), kCodePointsAround);
        passages.push_back(std::move(passage));
    }
    return passages;
}

}  // namespace quoth::match
