#include "searcher/match/articles/joined_parts.hpp"

#include <gtest/gtest.h>

#include "searcher/match/articles/passages.hpp"

namespace quoth::match {
namespace {

/// Two parts, the first with a line end inside, and one in the title.
struct Sample {
    Article article;
    std::vector<ArticleSpan> parts;

    Sample() {
        article.title = "Rain again";
        article.text = "x “Let it\n  rain,” she 😀 said, “and pour.” y";
        add(ArticleField::text, "Let it\n  rain,");
        add(ArticleField::text, "and pour.");
    }

    void add(ArticleField field, const std::string& words) {
        const std::string& text = field == ArticleField::title ? article.title : article.text;
        const std::size_t begin = text.find(words);
        parts.push_back({field, {begin, begin + words.size()}});
    }
};

std::vector<std::string> texts(const std::vector<ByteRange>& ranges, std::string_view window) {
    std::vector<std::string> result;
    for (const ByteRange range : ranges) result.emplace_back(range.of(window));
    return result;
}

TEST(JoinedPartsTest, TheWayBackLeadsToTheArticlesOwnBytes) {
    const Sample sample;
    const JoinedParts joined(sample.article, sample.parts);
    EXPECT_EQ(joined.text(), "Let it rain, … and pour.");
    const ByteRange whole{2, sample.article.text.size()};
    const std::string_view window = whole.of(sample.article.text);
    using Texts = std::vector<std::string>;
    EXPECT_EQ(texts(joined.parts_within(ArticleField::text, whole), window),
              (Texts{"Let it\n  rain,", "and pour."}));
    const std::vector<ByteRange> it_rain{{4, 11}};
    EXPECT_EQ(texts(joined.ranges_within(ArticleField::text, whole, it_rain), window),
              (Texts{"it\n  rain"}));
    const std::vector<ByteRange> rain_and{{7, 20}};
    EXPECT_EQ(texts(joined.ranges_within(ArticleField::text, whole, rain_and), window),
              (Texts{"rain,", "and"}));
}

TEST(JoinedPartsTest, WhatLiesElsewhereIsLeftOut) {
    Sample sample;
    sample.add(ArticleField::title, "again");
    const JoinedParts joined(sample.article, sample.parts);
    const ByteRange title{0, sample.article.title.size()};
    EXPECT_EQ(joined.parts_within(ArticleField::title, title).size(), 1U);
    EXPECT_TRUE(joined.ranges_within(ArticleField::title, title, {{0, 3}}).empty());
    EXPECT_TRUE(joined.parts_within(ArticleField::text, {0, 10}).empty());
}

TEST(PassagesTest, PlacesCountCodePoints) {
    const Sample sample;
    const auto passages = passages_of(sample.article, sample.parts);
    ASSERT_EQ(passages.size(), 2U);
    EXPECT_EQ(passages[0].begin, 3U);
    EXPECT_EQ(passages[0].end, 17U);
    EXPECT_EQ(passages[0].text, "Let it\n  rain,");
    EXPECT_EQ(passages[0].before, "x “");
    EXPECT_EQ(passages[1].begin, 32U);  // the emoji is one
    EXPECT_EQ(passages[1].before, "x “Let it\n  rain,” she 😀 said, “");
    EXPECT_EQ(passages[1].after, "” y");
}

TEST(PassagesTest, NeighboursAreAtMost32CodePoints) {
    Article article;
    for (int i = 0; i < 50; ++i) article.text += "é";
    article.text += "Q";
    for (int i = 0; i < 50; ++i) article.text += "ü";
    const auto passages = passages_of(article, {{ArticleField::text, {100, 101}}});
    EXPECT_EQ(passages[0].text, "Q");
    EXPECT_EQ(passages[0].before.size(), 64U);
    EXPECT_EQ(passages[0].after.size(), 64U);
}

}  // namespace
}  // namespace quoth::match
