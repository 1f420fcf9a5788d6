#include "searcher/query/tree.hpp"

#include <gmock/gmock.h>

#include <ostream>
#include <string>

#include "searcher/query/parser.hpp"
#include "searcher/query/printer.hpp"

namespace quoth::query {
namespace {

Node word(const std::string& text) { return {Leaf{Field::none, WordValue{text}}}; }

TEST(TreeTest, EqualTreesMayStandAtDifferentPlaces) {
    const Leaf here{Field::said, WordValue{"no"}, {0, 7}};
    const Leaf there{Field::said, WordValue{"no"}, {9, 16}};
    EXPECT_EQ(here, there);
    EXPECT_FALSE(here == (Leaf{Field::title, WordValue{"no"}}));
    EXPECT_FALSE(here == (Leaf{Field::said, WordValue{"no", true}}));
}

TEST(TreeTest, CopiesAreIndependent) {
    const Node tree{Not{word("a")}};
    Node copy = tree;
    EXPECT_TRUE(copy == tree);
    *std::get<Not>(copy.content).operand = word("b");
    EXPECT_FALSE(copy == tree);
    EXPECT_EQ(print(tree), "-a");
}

TEST(TreeTest, NearDiffersByDistanceAndOrder) {
    const Near near{{word("a"), word("b")}, 3, false};
    EXPECT_FALSE(near == (Near{{word("a"), word("b")}, 4, false}));
    EXPECT_FALSE(near == (Near{{word("a"), word("b")}, 3, true}));
}

TEST(TreeTest, JoiningFlattensTheSameOperatorOnly) {
    const Node both = all_of({word("a"), all_of({word("b"), word("c")})});
    EXPECT_EQ(std::get<And>(both.content).operands.size(), 3U);
    const Node either = any_of({both, word("d")});
    EXPECT_EQ(std::get<Or>(either.content).operands.size(), 2U);
}

TEST(TreeTest, JoiningOneOperandGivesIt) { EXPECT_TRUE(all_of({word("a")}) == word("a")); }

struct Unit {
    std::string name;
    std::string query;
    bool names_quote_field = false;
};

std::ostream& operator<<(std::ostream& out, const Unit& row) { return out << row.name; }

class QuoteFieldTest : public testing::TestWithParam<Unit> {};

TEST_P(QuoteFieldTest, OutsideScopesDecidesTheUnit) {
    const auto parsed = parse(GetParam().query);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(names_quote_field_outside_scope(parsed->tree), GetParam().names_quote_field);
}

INSTANTIATE_TEST_SUITE_P(All, QuoteFieldTest,
                         testing::Values(Unit{"Words", "cat \"dog bird\"", false},
                                         Unit{"Speaker", "speaker:Trump", true},
                                         Unit{"Article", "title:cat source:reuters", false},
                                         Unit{"Date", "date:2025", false},
                                         Unit{"InANegation", "cat -said:dog", true},
                                         Unit{"InBrackets", "cat (title:a OR kind:direct)", true},
                                         Unit{"InNear", "said:a NEAR said:b", true},
                                         Unit{"Present", "speaker:*", true},
                                         Unit{"InAScope", "quote:{speaker:Trump}", false},
                                         Unit{"InAndOutOfAScope", "quote:{speaker:a} role:b", true},
                                         Unit{"ArticleScope", "article:{title:a}", false}),
                         [](const testing::TestParamInfo<Unit>& row) { return row.param.name; });

}  // namespace
}  // namespace quoth::query
