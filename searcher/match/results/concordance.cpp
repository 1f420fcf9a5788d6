#include "searcher/match/results/concordance.hpp"

#include <algorithm>
#include <string_view>

#include "common/text/paragraphs.hpp"
#include "common/text/title_prefix.hpp"
#include "common/text/utf8.hpp"

namespace quoth::match {
namespace {

using searcher::MatchInPlace;

constexpr std::size_t kMostMatches = 1000;
constexpr std::size_t kBytesAround = 500;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// `match` is a range of `paragraph`.
MatchInPlace in_place(std::string_view paragraph, ByteRange match) {
    std::size_t begin = match.begin > kBytesAround ? match.begin - kBytesAround : 0;
    while (begin < match.begin && continues_character(paragraph[begin])) ++begin;
    const std::string_view after =
        text::whole_characters(paragraph.substr(match.end), kBytesAround);
    const ByteRange shown{begin, match.end + after.size()};
    return {std::string(shown.of(paragraph)), {match.begin - begin, match.end - begin}};
}

}  // namespace

std::vector<MatchInPlace> concordance_of(const Article& article, Highlighter& title_highlighter,
                                         Highlighter& body_highlighter) {
    std::vector<MatchInPlace> matches;
    const auto add_matches = [&](std::string_view text, Highlighter& highlighter) {
        for (const ByteRange match : highlighter.find(text)) {
            if (matches.size() < kMostMatches) matches.push_back(in_place(text, match));
        }
    };
    add_matches(article.title, title_highlighter);
    const std::string_view body =
        std::string_view(article.text)
            .substr(text::title_prefix_length(article.title, article.text));
    for (const ByteRange paragraph : text::paragraphs(body)) {
        add_matches(paragraph.of(body), body_highlighter);
    }
    return matches;
}

}  // namespace quoth::match
