#include "searcher/output/kwic_output.hpp"

#include <gtest/gtest.h>

#include "tests/searcher/output/sample_hits.hpp"

namespace quoth::output {
namespace {

searcher::Hit article(const std::string& text, const std::vector<ByteRange>& matches) {
    searcher::ArticleHit found;
    for (const ByteRange match : matches) found.matches.push_back({text, match});
    searcher::Hit hit;
    hit.article.id = "x";
    hit.found = found;
    return hit;
}

std::string lines(const std::vector<searcher::Hit>& hits, KwicOrder order = KwicOrder::hits) {
    searcher::SearchResults results;
    results.hits = hits;
    return kwic({.results = results}, {.order = order, .text = {.width = 23}});
}

TEST(KwicOutputTest, MatchesStandBelowEachOther) {
    EXPECT_EQ(
        lines({article("a tax on tea", {{2, 5}}), article("tax, a long, long word", {{0, 3}})}),
        "      a tax on tea    x\n"
        "        tax, a long,  x\n");
}

TEST(KwicOutputTest, AnIdTakesNoMoreThanHalfOfALine) {
    searcher::Hit with_address = article("a tax on tea", {{2, 5}});
    with_address.article.id = "https://example.org/";
    EXPECT_EQ(lines({with_address}), "  a tax on   https://example.org/\n");
}

TEST(KwicOutputTest, WideCharactersTakeTwoColumns) {
    EXPECT_EQ(lines({article("北京北京北 tax", {{16, 19}})}), " 北京北 tax           x\n");
}

TEST(KwicOutputTest, EachMatchHasALineAndNeighboursSortThem) {
    const auto hits = {article("old tax then new tax Zero", {{4, 7}, {17, 20}})};
    EXPECT_TRUE(lines(hits, KwicOrder::left).find("old tax") >
                lines(hits, KwicOrder::left).find("new tax Zero"));
    EXPECT_TRUE(lines(hits, KwicOrder::right).find("old tax then") <
                lines(hits, KwicOrder::right).find("tax Zero"));
}

TEST(KwicOutputTest, MarksAndCaseDoNotSort) {
    const auto hits = {article("tax “to preserve", {{0, 3}}),
                       article("tax To – overcome", {{0, 3}}), article("one (old) tax", {{10, 13}}),
                       article("one new tax", {{8, 11}})};
    const std::string right = lines(hits, KwicOrder::right);
    EXPECT_LT(right.find("tax To –"), right.find("tax “to"));
    const std::string left = lines(hits, KwicOrder::left);
    EXPECT_LT(left.find("new tax"), left.find("(old) tax"));
}

TEST(KwicOutputTest, AHitWithoutMatchesShowsItsBeginning) {
    searcher::Hit hit = sample_quotation();
    std::get<searcher::QuotationHit>(hit.found).context_highlights.clear();
    EXPECT_EQ(lines({hit}), "d. “Let it   weather 1#1\n");
}

TEST(KwicOutputTest, ControlCharactersAreShownAndCounted) {
    EXPECT_EQ(lines({article("\x1B[1m tax", {{5, 8}})}), "\\x1B[1m tax           x\n");
}

}  // namespace
}  // namespace quoth::output
