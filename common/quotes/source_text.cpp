#include "common/quotes/source_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "common/text/paragraphs.hpp"

namespace quoth::quotes {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";
constexpr std::size_t kMaxBytes = std::numeric_limits<std::uint32_t>::max();

/// Takes the next word off the front of `text`.
std::string_view next_word(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    const std::string_view word = text.substr(0, text.find_first_of(kBlanks));
    text.remove_prefix(word.size());
    return word;
}

bool begins_with_title(std::string_view text, std::string_view title) {
    while (true) {
        const std::string_view expected = next_word(title);
        if (expected.empty()) return true;
        if (next_word(text) != expected) return false;
    }
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

}  // namespace

SourceText::SourceText(const Article& article) : text_(article.text) {
    const bool has_title = !is_blank(article.title);
    has_headline_ = has_title;
    const bool separate = has_title && !begins_with_title(article.text, article.title);
    if (separate) {
        joined_ = article.title + "\n\n";
        text_begin_ = joined_.size();
        joined_ += article.text;
        text_ = joined_;
        const std::size_t first = article.title.find_first_not_of(kBlanks);
        paragraphs_.push_back({first, article.title.find_last_not_of(kBlanks) + 1});
    }
    text_ = text_.substr(0, kMaxBytes);
    const std::size_t shift = std::min(text_begin_, text_.size());
    for (const ByteRange paragraph : text::paragraphs(text_.substr(shift))) {
        paragraphs_.push_back({paragraph.begin + shift, paragraph.end + shift});
    }
}

ArticleSpan SourceText::in_article(ByteRange range) const {
    if (range.begin < text_begin_) return {ArticleField::title, range};
    return {ArticleField::text, {range.begin - text_begin_, range.end - text_begin_}};
}

}  // namespace quoth::quotes
