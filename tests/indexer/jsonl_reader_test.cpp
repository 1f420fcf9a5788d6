#include "indexer/readers/jsonl_reader.hpp"

#include <gmock/gmock.h>

#include "common/text/iso_date.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ParsedRecord read(std::string line) {
    return read_json_article({"in.jsonl", 7, InputFormat::jsonl, std::move(line)});
}

Article article_of(const ParsedRecord& parsed) { return std::get<Article>(parsed.content); }

TEST(JsonlReaderTest, ReadsAllMembers) {
    const Article article = article_of(read(
        R"({"id":"a1","title":"T","date":"2025-11-20T10:00:00Z","source":"S","author":"A",)"
        R"("url":"https://e.org/1","section":"c","tags":["x","y"],"lang":"en","text":"“Hi”","n":1})"));
    EXPECT_EQ(article.id, "a1");
    EXPECT_EQ(article.title, "T");
    EXPECT_EQ(text::format_iso_date(*article.date), "2025-11-20T10:00:00Z");
    EXPECT_EQ(article.source, "S");
    EXPECT_EQ(article.author, "A");
    EXPECT_EQ(article.url, "https://e.org/1");
    EXPECT_EQ(article.section, "c");
    EXPECT_THAT(article.tags, ElementsAre("x", "y"));
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.text, "“Hi”");
}

TEST(JsonlReaderTest, WithoutAnIdTheUrlIsItAndElseThePlace) {
    EXPECT_EQ(article_of(read(R"({"url":"https://e.org/1","text":"x"})")).id, "https://e.org/1");
    EXPECT_EQ(article_of(read(R"({"text":"x"})")).id, "in.jsonl#7");
    EXPECT_EQ(article_of(read(R"({"id":42,"text":"x"})")).id, "42");
}

TEST(JsonlReaderTest, NullIsAbsentAndTheLastOfTwoCounts) {
    EXPECT_THAT(article_of(read(R"({"title":null,"text":"x"})")).title, IsEmpty());
    EXPECT_EQ(article_of(read(R"({"text":"first","text":"second"})")).text, "second");
}

TEST(JsonlReaderTest, ListsAndSingleStringsServeAsEitherOne) {
    EXPECT_EQ(article_of(read(R"({"author":["A","B"],"text":"x"})")).author, "A, B");
    EXPECT_THAT(article_of(read(R"({"tags":"one","text":"x"})")).tags, ElementsAre("one"));
}

TEST(JsonlReaderTest, WhatDoesNotFitIsLeftOutWithAWarning) {
    const ParsedRecord parsed = read(R"({"date":"yesterday","title":["t"],"text":"x"})");
    const Article article = article_of(parsed);
    EXPECT_FALSE(article.date);
    EXPECT_THAT(article.title, IsEmpty());
    ASSERT_EQ(parsed.warnings.size(), 2U);
    EXPECT_THAT(parsed.warnings[0].message, HasSubstr("'yesterday'"));
    EXPECT_EQ(parsed.warnings[0].line, 7U);
}

TEST(JsonlReaderTest, RecordsThatAreNoArticlesAreProblems) {
    for (const std::string& line :
         {std::string(R"({"id":"a","text":)"), std::string("[]"), std::string("null"),
          std::string("{}"), std::string(R"({"text":1})"), std::string(R"({"text":""})"),
          std::string(R"({"text":"caf)") + "\xe9\"}", std::string(R"({"text":"\ud800"})"),
          std::string(R"({"text":)") + std::string(100'000, '[') + std::string(100'000, ']') + "}",
          std::string("{\"text\":\"a\0b\"}", 14)}) {
        const ParsedRecord parsed = read(line);
        ASSERT_TRUE(std::holds_alternative<InputProblem>(parsed.content)) << line.substr(0, 80);
        EXPECT_EQ(std::get<InputProblem>(parsed.content).line, 7U);
    }
}

}  // namespace
}  // namespace quoth::indexer
