#include "searcher/match/context.hpp"

#include <gtest/gtest.h>

namespace quoth::match {
namespace {

std::string context(const std::string& text, const std::string& words,
                    const std::string& more = "") {
    text::SentenceSplitter splitter;
    Article article;
    article.text = text;
    std::vector<ArticleSpan> parts = {
        {ArticleField::text, {text.find(words), text.find(words) + words.size()}}};
    if (!more.empty()) {
        parts.push_back({ArticleField::text, {text.find(more), text.find(more) + more.size()}});
    }
    return std::string(context_of(article, parts, splitter).of(text));
}

TEST(ContextTest, InsideAParagraphItIsTheParagraph) {
    EXPECT_EQ(context("Title\n\nOne. “Two,” she said. Three.\n\nFour.", "Two,"),
              "One. “Two,” she said. Three.");
}

TEST(ContextTest, AtTheEdgesTheNextSentenceJoins) {
    EXPECT_EQ(context("First. Second.\n\n“Two,” she said.\n\nThird. Fourth.", "Two,"),
              "Second.\n\n“Two,” she said.\n\nThird.");
    EXPECT_EQ(context("One.\n“Two,\nthree,” she said.\nFour.\nFive.", "Two,\nthree,"),
              "One.\n“Two,\nthree,” she said.\nFour.");
}

TEST(ContextTest, TheArticlesEndsAreItsEnds) {
    EXPECT_EQ(context("“Two,” she said.", "Two,"), "“Two,” she said.");
}

TEST(ContextTest, AllPartsLieInIt) {
    EXPECT_EQ(context("A.\n\nOne. “Two,” she said.\n\n“Three,” she went on. Four.\n\nB.", "Two,",
                      "Three,"),
              "One. “Two,” she said.\n\n“Three,” she went on. Four.");
}

TEST(ContextTest, ATitleIsItsOwn) {
    text::SentenceSplitter splitter;
    Article article;
    article.title = "Mayor: “No”";
    article.text = "Text.";
    EXPECT_EQ(context_of(article, {{ArticleField::title, {10, 12}}}, splitter),
              (ByteRange{0, article.title.size()}));
}

}  // namespace
}  // namespace quoth::match
