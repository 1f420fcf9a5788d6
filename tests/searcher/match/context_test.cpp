#include "searcher/match/articles/context.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

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

TEST(ContextTest, ItLiesBetweenItsBounds) {
    const std::string text = "First. Second.\n\nOne. “Two,” she said.\n\nThird. Fourth.";
    text::SentenceSplitter splitter;
    Article article;
    article.text = text;
    ArticleContexts contexts(article, splitter);
    const auto between = [&](const std::string& words) {
        const std::size_t begin = text.find(words);
        const std::vector<ArticleSpan> parts = {
            {ArticleField::text, {begin, begin + words.size()}}};
        return std::pair(contexts.narrowest(parts).of(text), contexts.widest(parts).of(text));
    };
    EXPECT_EQ(between("Two"),
              std::pair(std::string_view("One. “Two,” she said."), std::string_view(text)));
    EXPECT_EQ(between("First"),
              std::pair(std::string_view("First. Second."),
                        std::string_view(text).substr(0, text.find("\n\nThird"))));
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
