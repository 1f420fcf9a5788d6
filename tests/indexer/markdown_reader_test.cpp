#include "indexer/readers/markdown_reader.hpp"

#include <gmock/gmock.h>

#include "common/text/iso_date.hpp"
#include "indexer/readers/formats.hpp"
#include "tests/fixtures/record_reading.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Article read(std::string_view markdown) {
    const fixtures::RecordReading reading = fixtures::read_bytes("ferry.md", markdown);
    EXPECT_THAT(reading.articles, SizeIs(1));
    return reading.articles.empty() ? Article() : reading.articles.front();
}

TEST(MarkdownReaderTest, MarksAreNoText) {
    const Article article = read(
        "# The ferry *sails*\n\nThe [council](https://example.org/c) said **yes**.\n\n"
        "> “We sail,” Ole Dahl said.\n\n* one\n* two\n\n![a boat](boat.jpg)\n");
    EXPECT_EQ(article.title, "The ferry sails");
    EXPECT_EQ(
        article.text,
        "The ferry sails\n\nThe council said yes.\n\n“We sail,” Ole Dahl said.\n\none\n\ntwo");
}

TEST(MarkdownReaderTest, TheHeadNamesMembers) {
    const Article article = read(
        "---\ntitle: \"The ferry sails\"\ndate: 2025-11-20\nauthor: Ana Ruiz\ntags:\n- sea\n"
        "- money\nurl: https://example.org/ferry\nlayout: post\n---\n\n“We sail,” Ole Dahl "
        "said.\n");
    EXPECT_EQ(article.title, "The ferry sails");
    EXPECT_EQ(text::format_iso_date(*article.date).substr(0, 10), "2025-11-20");
    EXPECT_EQ(article.author, "Ana Ruiz");
    EXPECT_THAT(article.tags, ElementsAre("sea", "money"));
    EXPECT_EQ(article.id, "https://example.org/ferry");
    EXPECT_EQ(article.text, "“We sail,” Ole Dahl said.");
}

TEST(MarkdownReaderTest, AHeadOfPlusesHasEqualSigns) {
    const Article article =
        read("+++\ntitle = 'The ferry'\ntags = [\"sea\", \"money\"]\n+++\nIt sails.\n");
    EXPECT_EQ(article.title, "The ferry");
    EXPECT_THAT(article.tags, ElementsAre("sea", "money"));
}

TEST(MarkdownReaderTest, ARuleThatNothingEndsIsNoHead) {
    const Article article = read("---\nkey: value\n\nIt sails.\n");
    EXPECT_THAT(article.text, HasSubstr("key: value"));
}

TEST(MarkdownReaderTest, WithoutAnIdTheFileIsIt) {
    EXPECT_THAT(read("It sails.\n").id, testing::EndsWith("ferry.md"));
}

TEST(MarkdownReaderTest, AReadmeIsAboutItsFolder) {
    EXPECT_TRUE(names_articles("ferry.md"));
    EXPECT_FALSE(names_articles("README.md"));
    EXPECT_FALSE(names_articles("readme.txt"));
    EXPECT_TRUE(names_articles("readmeagain.txt"));
}

TEST(MarkdownReaderTest, AnEmptyFileIsAProblem) {
    EXPECT_THAT(fixtures::read_bytes("a.md", "---\ntitle: x\n---\n").problems, SizeIs(1));
    EXPECT_THAT(fixtures::read_bytes("a.md", " \n").articles, IsEmpty());
}

}  // namespace
}  // namespace quoth::indexer
