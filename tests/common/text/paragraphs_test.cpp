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

TEST(ParagraphsTest, AHeadlineApartLeavesEachLineOne) {
    EXPECT_THAT(
        cut("Headline\n\nOne sentence.\nAnother.\nA third.\nA fourth.\nA fifth."),
        ElementsAre("Headline", "One sentence.", "Another.", "A third.", "A fourth.", "A fifth."));
}

TEST(ParagraphsTest, WrappedLinesAreJoinedUpToTheNextIndent) {
    EXPECT_THAT(
        cut("FERRY LATE AGAIN\n"
            "    The ferry was late again on Monday, said\n"
            "the mayor, and nobody was told about the\n"
            "delay.\n"
            "    It had been late on Sunday, too, as the\n"
            "captain says.\n"),
        ElementsAre("FERRY LATE AGAIN",
                    "The ferry was late again on Monday, said\nthe mayor, and nobody was told "
                    "about the\ndelay.",
                    "It had been late on Sunday, too, as the\ncaptain says."));
}

TEST(ParagraphsTest, WrappedLinesWithoutIndentsEndWhereThereWasRoom) {
    EXPECT_THAT(
        cut("Ferry late again\n"
            "The ferry was late again on Monday, said\n"
            "the mayor, and nobody was told about the\n"
            "delay.\n"
            "It had been late on Sunday, too, as the\n"
            "captain says.\n"),
        ElementsAre("Ferry late again",
                    "The ferry was late again on Monday, said\nthe mayor, and nobody was told "
                    "about the\ndelay.",
                    "It had been late on Sunday, too, as the\ncaptain says."));
}

TEST(ParagraphsTest, AWrappedTextMayHaveBlankLinesAndIndents) {
    EXPECT_THAT(cut("Ferry late\n\n"
                    "  The ferry was late again, said\nthe mayor.\n"
                    "  It had been late before, too,\nhe said.\n"),
                ElementsAre("Ferry late", "The ferry was late again, said\nthe mayor.",
                            "It had been late before, too,\nhe said."));
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
