#include "searcher/match/words/stock_places.hpp"

#include <gtest/gtest.h>

#include <string>

#include "searcher/query/parser.hpp"

namespace quoth::match {
namespace {

/// The query as Xapian prints it, empty where it is left to ourselves.
std::string stock(const std::string& text) {
    Analyzer analyzer = *Analyzer::create();
    const auto parsed = query::parse(text);
    const auto* leaf = std::get_if<query::Leaf>(&parsed->tree.content);
    const auto found =
        leaf != nullptr
            ? stock_places(pattern_of(*leaf, analyzer), "XW")
            : stock_places(pattern_of(std::get<query::Near>(parsed->tree.content), analyzer), "XW");
    return found ? found->get_description() : "";
}

TEST(StockPlacesTest, AWindowHoldsTheWordsAndThoseAmongThem) {
    EXPECT_EQ(stock("\"rain and wind\""), "Query((XWrain PHRASE 3 XWand PHRASE 3 XWwind))");
    EXPECT_EQ(stock("\"rain wind\"~2"), "Query((XWrain PHRASE 4 XWwind))");
    EXPECT_EQ(stock("rain ADJ/1 wind"), "Query((XWrain PHRASE 2 XWwind))");
    EXPECT_EQ(stock("rain NEAR/3 wind"), "Query((XWrain NEAR 4 XWwind))");
    EXPECT_EQ(stock("(rain OR hail) ADJ/3 wind"),
              "Query(((XWrain PHRASE 4 XWwind) OR (XWhail PHRASE 4 XWwind)))");
}

TEST(StockPlacesTest, WhatXapianWouldTakeOtherwiseIsLeftToOurselves) {
    for (const char* query :
         {"rain NEAR/3 rain", "rain NEAR/3 wind NEAR/3 hail", "\"rain and\" NEAR/3 wind",
          "rain* NEAR/3 wind", "(rain OR wind) NEAR/3 wind", "mayor-el*"}) {
        EXPECT_EQ(stock(query), "") << query;
    }
}

}  // namespace
}  // namespace quoth::match
