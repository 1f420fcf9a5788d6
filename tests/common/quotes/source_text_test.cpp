#include "common/quotes/source/source_text.hpp"

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
    for (const ByteRange section : source.sections()) {
        for (const ByteRange p : source.paragraphs(section)) {
            result.emplace_back(p.of(source.text()));
        }
    }
    return result;
}

TEST(SourceTextTest, ATitleApartIsTheFirstParagraph) {
    const Article a = article("Dam holds", "The dam held.\nRain stopped.");
    const SourceText source(a);
    EXPECT_THAT(paragraphs(source), ElementsAre("Dam holds", "The dam held.", "Rain stopped."));
    EXPECT_TRUE(source.has_headline(source.sections().front()));
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

TEST(SourceTextTest, LineEndsAreMappedBack) {
    const Article a = article("Dam\r\nholds", "The dam\r\nheld.\r\n\r\nRain\rstopped.");
    const SourceText source(a);
    EXPECT_THAT(paragraphs(source), ElementsAre("Dam\nholds", "The dam\nheld.", "Rain\nstopped."));
    const auto back = [&](const ByteRange& range) {
        const ArticleSpan span = source.in_article(range);
        return std::string(span.bytes.of(span.field == ArticleField::title ? a.title : a.text));
    };
    const auto find = [&](const std::string& words) {
        const std::size_t begin = source.text().find(words);
        return ByteRange{begin, begin + words.size()};
    };
    for (const char* whole : {"Dam", "The dam", "stopped."}) EXPECT_EQ(back(find(whole)), whole);
    EXPECT_EQ(back(find("Dam\nholds")), "Dam\r\nholds");
    EXPECT_EQ(back(find("dam\nheld.")), "dam\r\nheld.");
    EXPECT_EQ(back(find("Rain\nstopped.")), "Rain\rstopped.");
}

TEST(SourceTextTest, WithoutATitleThereIsNoHeadline) {
    const Article a = article(" ", "The dam held.");
    EXPECT_FALSE(SourceText(a).has_headline({0, a.text.size()}));
    EXPECT_THAT(paragraphs(SourceText(a)), ElementsAre("The dam held."));
}

}  // namespace
}  // namespace quoth::quotes
