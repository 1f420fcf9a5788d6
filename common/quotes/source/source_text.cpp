#include "common/quotes/source/source_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "common/quotes/source/sections.hpp"
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
    has_headline_ = !is_blank(article.title);
    const bool separate = has_headline_ && !begins_with_title(article.text, article.title);
    const bool has_returns = article.text.find('\r') != std::string::npos;
    if (separate) {
        append(article.title);
        joined_ += "\n\n";
        text_begin_ = joined_.size();
        returns_in_title_ = returns_.size();
    }
    if (separate || has_returns) {
        append(article.text);
        text_ = joined_;
    }
    text_ = text_.substr(0, kMaxBytes);
    text_begin_ = std::min(text_begin_, text_.size());
}

std::vector<ByteRange> SourceText::sections() const {
    std::vector<ByteRange> sections = {{0, section_end(text_, text_begin_)}};
    while (sections.back().end < text_.size()) {
        const std::size_t begin = sections.back().end;
        sections.push_back({begin, section_end(text_, begin)});
    }
    return sections;
}

std::vector<ByteRange> SourceText::paragraphs(ByteRange section) const {
    std::vector<ByteRange> result;
    if (section.begin == 0 && has_separate_title()) {
        const std::string_view title = text_.substr(0, text_begin_);
        result.push_back({title.find_first_not_of(kBlanks), title.find_last_not_of(kBlanks) + 1});
        section.begin = text_begin_;
    }
    for (const ByteRange paragraph : text::paragraphs(section.of(text_))) {
        result.push_back({paragraph.begin + section.begin, paragraph.end + section.begin});
    }
    return result;
}

void SourceText::append(std::string_view field) {
    joined_.reserve(joined_.size() + field.size() + 2);
    while (!field.empty()) {
        const std::size_t before = std::min(field.find('\r'), field.size());
        joined_ += field.substr(0, before);
        field.remove_prefix(before);
        if (field.starts_with("\r\n")) {
            returns_.push_back(static_cast<std::uint32_t>(std::min(joined_.size(), kMaxBytes)));
            field.remove_prefix(1);
        } else if (!field.empty()) {
            joined_ += '\n';
            field.remove_prefix(1);
        }
    }
}

ArticleSpan SourceText::in_article(ByteRange range) const {
    const bool in_title = range.begin < text_begin_;
    const std::size_t field_begin = in_title ? 0 : text_begin_;
    const std::size_t returns_before = in_title ? 0 : returns_in_title_;
    // A return stood before the byte that follows it, and behind a range that ends there.
    const auto first = std::upper_bound(returns_.begin(), returns_.end(), range.begin);
    const auto last = std::lower_bound(first, returns_.end(), range.end);
    const std::size_t begin = range.begin - field_begin +
                              static_cast<std::size_t>(first - returns_.begin()) - returns_before;
    const std::size_t size = range.size() + static_cast<std::size_t>(last - first);
    return {in_title ? ArticleField::title : ArticleField::text, {begin, begin + size}};
}

}  // namespace quoth::quotes
