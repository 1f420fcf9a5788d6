#include "searcher/output/wrapping.hpp"

#include <gtest/gtest.h>

namespace quoth::output {
namespace {

Layout layout(std::size_t width, std::size_t indent = 2) {
    Layout result;
    result.width = width;
    result.indent = indent;
    result.style_off = "]";
    return result;
}

TEST(WrappingTest, LinesAreBrokenAtBlanks) {
    EXPECT_EQ(wrapped("one two three four", {}, layout(11)), "  one two\n  three\n  four\n");
    EXPECT_EQ(wrapped("one two three four", {}, layout(0)), "  one two three four\n");
}

TEST(WrappingTest, AWordThatIsTooLongStandsAlone) {
    EXPECT_EQ(wrapped("a endlesslylong b", {}, layout(8)), "  a\n  endlesslylong\n  b\n");
}

TEST(WrappingTest, HighlightsAreMarkedInsideWordsAndOverBlanks) {
    EXPECT_EQ(wrapped("“hater of Jews,”", {{{3, 16}, "["}}, layout(0, 0)), "“[hater of Jews],”\n");
    EXPECT_EQ(wrapped("a b c", {{{0, 1}, "["}, {{4, 5}, "["}}, layout(0, 0)), "[a] b [c]\n");
}

TEST(WrappingTest, NeighboursOfTwoStylesDoNotRunIntoEachOther) {
    EXPECT_EQ(wrapped("a b c", {{{0, 2}, "("}, {{2, 5}, "["}}, layout(0, 0)), "(a] [b c]\n");
    EXPECT_EQ(wrapped("abc", {{{0, 1}, "("}, {{1, 3}, "["}}, layout(0, 0)), "(a][bc]\n");
}

TEST(WrappingTest, AHighlightIsOffAtALinesEnd) {
    EXPECT_EQ(wrapped("one two", {{{0, 7}, "["}}, layout(5)), "  [one]\n  [two]\n");
}

TEST(WrappingTest, ControlCharactersAreShown) {
    EXPECT_EQ(wrapped("a\x1B[31m b", {}, layout(0, 0)), "a\\x1B[31m b\n");
}

TEST(WrappingTest, WideCharactersTakeTwoColumns) {
    EXPECT_EQ(wrapped("北京 北京 北京", {}, layout(9, 0)), "北京 北京\n北京\n");
}

TEST(WrappingTest, NothingIsAnEmptyLine) { EXPECT_EQ(wrapped("", {}, layout(10)), "  \n"); }

}  // namespace
}  // namespace quoth::output
