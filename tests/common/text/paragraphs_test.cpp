#include "common/text/paragraphs.hpp"

#include <gmock/gmock.h>

#include <string>

namespace quoth::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> cut(std::string_view text) {
    std::vector<std::string> result;
    for (const ByteRange range : paragraphs(text)) result.emplace_back(range.of(text));
    return result;
}

TEST(ParagraphsTest, WithoutBlankLinesEachLineIsOne) {
    EXPECT_THAT(cut("Headline\nOne sentence.\nAnother."),
                ElementsAre("Headline", "One sentence.", "Another."));
}

TEST(ParagraphsTest, BlankLinesSeparateWhereTheTextHasAny) {
    EXPECT_THAT(cut("Headline\n\nwrapped at\nsome width\n \t \nnext"),
                ElementsAre("Headline", "wrapped at\nsome width", "next"));
}

TEST(ParagraphsTest, BlankLinesAtTheEndsDoNotCount) {
    EXPECT_THAT(cut("\n\none\ntwo\n\n"), ElementsAre("one", "two"));
}

TEST(ParagraphsTest, BlanksAndCarriageReturnsAreTrimmed) {
    EXPECT_THAT(cut("  one \r\n\r\n\ttwo\r\n"), ElementsAre("one", "two"));
}

TEST(ParagraphsTest, NothingGivesNothing) {
    EXPECT_THAT(cut(""), IsEmpty());
    EXPECT_THAT(cut(" \n\t\r\n "), IsEmpty());
}

}  // namespace
}  // namespace quoth::text
