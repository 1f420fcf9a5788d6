#include "searcher/match/results/snippet.hpp"

#include <gmock/gmock.h>

#include "searcher/query/parser.hpp"

namespace quoth::match {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string snippet(const std::string& query, const std::string& text) {
    Analyzer analyzer = *Analyzer::create();
    Highlighter highlighter(query::parse(query)->tree, HitText::body, analyzer);
    return make_snippet(text, highlighter, analyzer);
}

std::string filler(int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += "filler ";
    return text;
}

TEST(SnippetTest, AShortTextIsWhole) {
    EXPECT_EQ(snippet("rain", "“Rain,”\n\n she said."), "“Rain,” she said.");
}

TEST(SnippetTest, TheWindowWithTheMostDifferentMatchesWins) {
    const std::string text =
        "rain rain rain " + filler(100) + "the rain and the wind " + filler(100);
    EXPECT_THAT(snippet("rain wind", text), HasSubstr("the rain and the wind"));
    EXPECT_THAT(snippet("rain wind", text), StartsWith("… "));
    EXPECT_THAT(snippet("rain wind", text), EndsWith(" …"));
}

TEST(SnippetTest, WithoutMatchesItIsTheBeginning) {
    EXPECT_THAT(snippet("snow", "The start " + filler(100)), StartsWith("The start"));
    EXPECT_THAT(snippet("snow", "The start " + filler(100)), Not(StartsWith("…")));
}

TEST(SnippetTest, ATextWithoutWordsIsNoTrouble) {
    EXPECT_EQ(snippet("snow", " … !\n"), "… !");
    EXPECT_EQ(snippet("snow", ""), "");
}

}  // namespace
}  // namespace quoth::match
