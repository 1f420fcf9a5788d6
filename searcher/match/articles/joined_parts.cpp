#include "searcher/match/articles/joined_parts.hpp"

#include <optional>
#include <string_view>

#include "common/text/white_space.hpp"

namespace quoth::match {
namespace {

constexpr std::string_view kJoint = " … ";

std::optional<ByteRange> moved_into(ByteRange range, ByteRange window) {
    if (range.begin < window.begin || range.end > window.end) return std::nullopt;
    return ByteRange{range.begin - window.begin, range.end - window.begin};
}

}  // namespace

JoinedParts::JoinedParts(const Article& article, const std::vector<ArticleSpan>& parts)
    : parts_(parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!text_.empty()) {
            text_ += kJoint;
            origins_.resize(text_.size(), {parts.size(), 0});
        }
        append(parts[i].field == ArticleField::title ? article.title : article.text, i);
    }
}

/// As `on_one_line` does, with the origin of each byte.
void JoinedParts::append(std::string_view text, std::size_t part) {
    const ByteRange range = parts_[part].bytes;
    bool blank = false;
    bool first = true;
    for (std::size_t byte = range.begin; byte < range.end; ++byte) {
        if (text::is_white_space(text[byte])) {
            blank = true;
            continue;
        }
        if (blank && !first) {
            text_ += ' ';
            origins_.push_back({part, byte - 1});
        }
        text_ += text[byte];
        origins_.push_back({part, byte});
        blank = false;
        first = false;
    }
}

std::vector<ByteRange> JoinedParts::parts_within(ArticleField field, ByteRange window) const {
    std::vector<ByteRange> result;
    for (const ArticleSpan& part : parts_) {
        if (part.field != field) continue;
        if (const auto range = moved_into(part.bytes, window)) result.push_back(*range);
    }
    return result;
}

std::vector<ByteRange> JoinedParts::ranges_within(ArticleField field, ByteRange window,
                                                  const std::vector<ByteRange>& ranges) const {
    std::vector<ByteRange> result;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const Origin first = origins_[begin];
        if (first.part == parts_.size() || parts_[first.part].field != field) return;
        const ByteRange range{first.byte, origins_[end - 1].byte + 1};
        if (const auto moved = moved_into(range, window)) result.push_back(*moved);
    };
    for (const ByteRange range : ranges) {
        std::size_t begin = range.begin;
        for (std::size_t at = range.begin; at < range.end; ++at) {
            if (origins_[at].part == origins_[begin].part) continue;
            add(begin, at);
            begin = at;
        }
        if (begin < range.end) add(begin, range.end);
    }
    return result;
}

}  // namespace quoth::match
