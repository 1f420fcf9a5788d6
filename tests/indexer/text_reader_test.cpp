#include "indexer/readers/text_reader.hpp"

#include <gmock/gmock.h>

namespace quoth::indexer {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

ParsedRecord read(std::string bytes) {
    return read_text_article({"news/a.txt", 0, InputFormat::text, std::move(bytes)});
}

Article article_of(const ParsedRecord& parsed) { return std::get<Article>(parsed.content); }

std::string problem_of(const ParsedRecord& parsed) {
    return std::get<InputProblem>(parsed.content).message;
}

TEST(TextReaderTest, TheTextIsTheWholeFile) {
    const Article article = article_of(read("Headline\n\nBody text.\n"));
    EXPECT_EQ(article.id, "news/a.txt");
    EXPECT_EQ(article.title, "Headline");
    EXPECT_EQ(article.text, "Headline\n\nBody text.\n");
}

TEST(TextReaderTest, AByteOrderMarkIsNoText) {
    EXPECT_EQ(article_of(read("\xEF\xBB\xBFHeadline\nBody.")).text, "Headline\nBody.");
}

TEST(TextReaderTest, InvalidBytesAreReplacedAndReportedWithTheirLine) {
    const ParsedRecord parsed = read("Headline\nThe caf\xe9 closed.\nMore.");
    EXPECT_EQ(article_of(parsed).text, "Headline\nThe caf\uFFFD closed.\nMore.");
    ASSERT_TRUE(parsed.damage);
    EXPECT_EQ(parsed.damage->line, 2U);
}

TEST(TextReaderTest, WhatIsNoTextIsRefused) {
    EXPECT_THAT(problem_of(read("")), HasSubstr("no text"));
    EXPECT_THAT(problem_of(read(" \n\t\r\n")), HasSubstr("no text"));
    EXPECT_THAT(problem_of(read("filedesc://a.arc 127.0.0.1\n")), HasSubstr("warcio"));
    EXPECT_THAT(problem_of(read(std::string("%PDF\0\0", 6))), HasSubstr("binary"));
    EXPECT_THAT(problem_of(read(std::string("a\0b\0c\0", 6))), HasSubstr("binary"));
    EXPECT_THAT(problem_of(read(std::string(500, 'x') + '\0' + '\xFF')), HasSubstr("binary"));
}

TEST(TextReaderTest, MarkedEncodingsAreDecoded) {
    using namespace std::string_literals;
    for (const std::string& bytes :
         {"\xFF\xFEV\0\xE1\0r\0"s, "\xFE\xFF\0V\0\xE1\0r"s, "\xFF\xFE\0\0V\0\0\0\xE1\0\0\0r\0\0\0"s,
          "\0\0\xFE\xFF\0\0\0V\0\0\0\xE1\0\0\0r"s}) {
        const ParsedRecord parsed = read(bytes);
        EXPECT_EQ(article_of(parsed).text, "V\u00E1r");
        EXPECT_FALSE(parsed.damage);
    }
    const ParsedRecord odd = read("\xFF\xFEV\0x"s);
    EXPECT_EQ(article_of(odd).text, "V\uFFFD");
    EXPECT_THAT(odd.damage->message, HasSubstr("UTF-16LE"));
}

TEST(TextReaderTest, AStrayNulIsABlank) {
    const std::string words(500, 'x');
    EXPECT_EQ(article_of(read(words + '\0' + words)).text, words + " " + words);
}

TEST(TextReaderTest, AnIdIsAlwaysUtf8AndTellsNamesApart) {
    const auto id_of = [](const char* path) {
        return std::get<Article>(read_text_article({path, 0, InputFormat::text, "x"}).content).id;
    };
    EXPECT_EQ(id_of("a\xff.txt"), "a\\xFF.txt");
    EXPECT_EQ(id_of("a\xfe.txt"), "a\\xFE.txt");
}

TEST(GuessTitleTest, TheFirstLineWithoutAFullStop) {
    EXPECT_EQ(guess_title("Mayor wins: “A new day”\nShe won.\nHe lost."),
              "Mayor wins: “A new day”");
    EXPECT_EQ(guess_title("Will she win?\n\nNobody knows."), "Will she win?");
}

TEST(GuessTitleTest, AWrappedHeadlineIsOneLine) {
    EXPECT_EQ(guess_title("Mayor wins in\n  a landslide\n\nShe won."), "Mayor wins in a landslide");
}

TEST(GuessTitleTest, AByLineBelowIsNoPartOfIt) {
    EXPECT_EQ(guess_title("Council Backs Plan\nBy Jane Doe, Wire\n\nIt was close."),
              "Council Backs Plan");
}

TEST(GuessTitleTest, SentencesAreNone) {
    EXPECT_THAT(guess_title("She won on Tuesday.\nHe lost."), IsEmpty());
    EXPECT_THAT(guess_title("“We won.”\nShe laughed."), IsEmpty());
    EXPECT_THAT(guess_title("By Ana Ruiz\n\nShe won."), IsEmpty());
    EXPECT_THAT(guess_title("The list is this:\none\ntwo"), IsEmpty());
}

TEST(GuessTitleTest, ABlockThatStandsAloneOrIsLongIsNone) {
    EXPECT_THAT(guess_title("All there is"), IsEmpty());
    EXPECT_THAT(guess_title(std::string(300, 'a') + "\n\nBody."), IsEmpty());
}

}  // namespace
}  // namespace quoth::indexer
