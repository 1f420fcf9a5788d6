#include "common/quotes/source_text.hpp"

#include <gmock/gmock.h>

namespace quoth::quotes {
namespace {

using testing::ElementsAre;

Article article(std::string title, std::string text) {
    Article result;
    result.title = std::move(title);
    result.text = std::move(text);
    return result;
}

std::vector<std::string> paragraphs(const SourceText& source) {
    std::vector<std::string> result;
    for (const ByteRange p : source.paragraphs()) result.emplace_back(p.of(source.text()));
    return result;
}

TEST(SourceTextTest, ATitleApartIsTheFirstParagraph) {
    const Article a = article("Dam holds", "The dam held.\nRain stopped.");
    const SourceText source(a);
    EXPECT_THAT(paragraphs(source), ElementsAre("Dam holds", "The dam held.", "Rain stopped."));
    EXPECT_TRUE(source.has_headline());
}

TEST(SourceTextTest, ATitleRepeatedInTheTextIsNotDoubled) {
    const Article a = article("Dam  holds", " Dam\tholds\nThe dam held.");
    const SourceText source(a);
    EXPECT_THAT(paragraphs(source), ElementsAre("Dam\tholds", "The dam held."));
    EXPECT_EQ(source.in_article({1, 4}), (ArticleSpan{ArticleField::text, {1, 4}}));
}

TEST(SourceTextTest, RangesAreMappedBackToTheirField) {
    const Article a = article("Dam holds", "The dam held.");
    const SourceText source(a);
    const std::size_t text = source.text().find("The");
    EXPECT_EQ(source.in_article({4, 9}), (ArticleSpan{ArticleField::title, {4, 9}}));
    EXPECT_EQ(source.in_article({text, text + 3}), (ArticleSpan{ArticleField::text, {0, 3}}));
}

TEST(SourceTextTest, WithoutATitleThereIsNoHeadline) {
    const Article a = article(" ", "The dam held.");
    EXPECT_FALSE(SourceText(a).has_headline());
    EXPECT_THAT(paragraphs(SourceText(a)), ElementsAre("The dam held."));
}

}  // namespace
}  // namespace quoth::quotes
