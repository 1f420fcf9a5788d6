#include "searcher/output/table_output.hpp"

#include <gtest/gtest.h>

#include "searcher/output/hit_fields.hpp"
#include "searcher/output/trec_output.hpp"
#include "tests/searcher/output/sample_hits.hpp"

namespace quoth::output {
namespace {

std::string cell(const std::string& title, Separator separator = Separator::comma) {
    searcher::SearchResults results;
    results.hits = {sample_article()};
    results.hits[0].article.title = title;
    std::string row = table_rows({.results = results}, {"article.title"}, separator);
    const std::string end = separator == Separator::comma ? "\r\n" : "\n";
    EXPECT_TRUE(row.ends_with(end));
    row.resize(row.size() - end.size());
    return row;
}

TEST(TableOutputTest, CellsOfCsvAreQuotedWhereRfc4180AsksForIt) {
    EXPECT_EQ(cell("plain"), "plain");
    EXPECT_EQ(cell("a,b"), "\"a,b\"");
    EXPECT_EQ(cell("say \"no\""), "\"say \"\"no\"\"\"");
    EXPECT_EQ(cell("two\r\n lines"), "two lines");
}

TEST(TableOutputTest, WhatASpreadsheetWouldRunIsText) {
    EXPECT_EQ(cell("=1+1"), "'=1+1");
    EXPECT_EQ(cell("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    EXPECT_EQ(cell("+49"), "'+49");
    EXPECT_EQ(cell("-1"), "'-1");
    EXPECT_EQ(cell("@cmd"), "'@cmd");
    EXPECT_EQ(cell("\t=1"), "'=1");
    EXPECT_EQ(cell("a=1"), "a=1");
}

TEST(TableOutputTest, TabsEndCellsOnlyWhereTheyShould) {
    EXPECT_EQ(cell("a\tb\nc", Separator::tab), "a b c");
    EXPECT_EQ(cell("=1, \"x\"", Separator::tab), "=1, \"x\"");
}

TEST(TableOutputTest, ControlCharactersAreShown) { EXPECT_EQ(cell("a\x1B[31m"), "a\\x1B[31m"); }

TEST(TableOutputTest, ListsAreJoinedAndWhatIsMissingIsEmpty) {
    searcher::SearchResults results;
    results.hits = {sample_quotation()};
    EXPECT_EQ(table_rows({.results = results, .query_number = 7},
                         {"query_number", "article.tags", "snippet", "speaker.in", "score"},
                         Separator::comma),
              "7,rain; sun,,,1.5\r\n");
    EXPECT_EQ(table_header({"a", "b"}, Separator::tab), "a\tb\n");
}

TEST(TableOutputTest, TheUsualColumnsAreMembersOfHits) {
    for (const auto unit : {searcher::Unit::quotes, searcher::Unit::articles}) {
        EXPECT_TRUE(check_fields(usual_columns(unit)));
    }
}

TEST(TrecOutputTest, BlanksInIdsAreEncoded) {
    searcher::SearchResults results;
    results.hits = {sample_quotation(), sample_article()};
    EXPECT_EQ(trec({.results = results, .query_number = 3}),
              "3 Q0 weather%201 1 1.5 quoth\n3 Q0 weather%201 2 0 quoth\n");
}

}  // namespace
}  // namespace quoth::output
