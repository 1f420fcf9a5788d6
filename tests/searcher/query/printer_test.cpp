#include "searcher/query/printer.hpp"

#include <gmock/gmock.h>

#include "searcher/query/parser.hpp"
#include "tests/searcher/query/outline.hpp"

namespace quoth::query {
namespace {

std::string printed(Field field, Value value) { return print(Leaf{field, std::move(value)}); }

TEST(PrinterTest, WordsThatReadAsSyntaxAreEscaped) {
    EXPECT_EQ(printed(Field::none, WordValue{"OR"}), "\\OR");
    EXPECT_EQ(printed(Field::none, WordValue{"w/5"}), "\\w/5");
    EXPECT_EQ(printed(Field::none, WordValue{"-5"}), "\\-5");
    EXPECT_EQ(printed(Field::none, WordValue{"http://a"}), "http\\://a");
    EXPECT_EQ(printed(Field::none, WordValue{"a b*c"}), "a\\ b\\*c");
    EXPECT_EQ(printed(Field::said, WordValue{"a..b"}), "said:a.\\.b");
    EXPECT_EQ(printed(Field::said, WordValue{">5"}), "said:\\>5");
}

TEST(PrinterTest, WordsThatDoNotAreLeftAlone) {
    EXPECT_EQ(printed(Field::none, WordValue{"10:30"}), "10:30");
    EXPECT_EQ(printed(Field::none, WordValue{"a..b"}), "a..b");
    EXPECT_EQ(printed(Field::none, WordValue{"don’t"}), "don’t");
    EXPECT_EQ(printed(Field::none, WordValue{">5"}), ">5");
}

TEST(PrinterTest, ExactValuesStandInMarksOnlyWhereTheyMust) {
    EXPECT_EQ(printed(Field::url, ExactValue{"https://a/?b=c:d"}), "url:https://a/?b=c:d");
    EXPECT_EQ(printed(Field::url, ExactValue{"https://a/(b)"}), "url:\"https://a/(b)\"");
    EXPECT_EQ(printed(Field::source, ExactValue{"a “b”"}), "source:\"a \\“b\\”\"");
    EXPECT_EQ(printed(Field::id, ExactValue{"*"}), "id:\"\\*\"");
}

TEST(PrinterTest, TheOutlineIndentsEachLevelByTwo) {
    EXPECT_EQ(outline("quote:{speaker:(Trump OR Vance) -said:no} a ADJ/2 \"b c\""),
              "AND\n"
              "  quote:{}\n"
              "    AND\n"
              "      OR\n"
              "        speaker:Trump\n"
              "        speaker:Vance\n"
              "      NOT\n"
              "        said:no\n"
              "  ADJ/2\n"
              "    a\n"
              "    \"b c\"\n");
}

TEST(PrinterTest, TheOutlineShowsControlCharacters) {
    EXPECT_EQ(outline("\x1B[2J"), "\\x1B[2J\n");
    EXPECT_EQ(outline("\u202Ecat\u202C"), "<U+202E>cat<U+202C>\n");
}

}  // namespace
}  // namespace quoth::query
