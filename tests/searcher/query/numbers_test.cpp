#include "searcher/query/numbers.hpp"

#include <gmock/gmock.h>

#include <ostream>
#include <string>

namespace quoth::query {
namespace {

struct Numbers {
    std::string name;
    std::string value;
    NumberRange range;
    std::string canonical;
};

std::ostream& operator<<(std::ostream& out, const Numbers& row) { return out << row.name; }

class NumbersTest : public testing::TestWithParam<Numbers> {};

TEST_P(NumbersTest, AreReadAndPrinted) {
    const auto range = parse_numbers(GetParam().value, 0);
    ASSERT_TRUE(range) << range.error().message;
    EXPECT_EQ(*range, GetParam().range);
    EXPECT_EQ(print_numbers(*range), GetParam().canonical);
}

INSTANTIATE_TEST_SUITE_P(
    All, NumbersTest,
    testing::Values(Numbers{"One", "0.80", {NumberBound{0.8}, NumberBound{0.8}}, "0.8"},
                    Numbers{"Bounds", "0..1", {NumberBound{0.0}, NumberBound{1.0}}, "0..1"},
                    Numbers{
                        "Between", "0.5..0.8", {NumberBound{0.5}, NumberBound{0.8}}, "0.5..0.8"},
                    Numbers{"OpenEnd", "0.5..", {NumberBound{0.5}, {}}, ">=0.5"},
                    Numbers{"OpenBeginning", "..0.5", {{}, NumberBound{0.5}}, "<=0.5"},
                    Numbers{"Above", ">0.5", {NumberBound{0.5, false}, {}}, ">0.5"},
                    Numbers{"AtLeast", ">=0.5", {NumberBound{0.5}, {}}, ">=0.5"},
                    Numbers{"Below", "<0.5", {{}, NumberBound{0.5, false}}, "<0.5"},
                    Numbers{"AtMost", "<=0.5", {{}, NumberBound{0.5}}, "<=0.5"}),
    [](const testing::TestParamInfo<Numbers>& row) { return row.param.name; });

class NoNumbersTest : public testing::TestWithParam<std::string> {};

TEST_P(NoNumbersTest, AreRefused) { EXPECT_FALSE(parse_numbers(GetParam(), 0)); }

INSTANTIATE_TEST_SUITE_P(All, NoNumbersTest,
                         testing::Values("", "..", "80", "1.1", "-0.5", "+0.5", ".5", "5.", "1e-1",
                                         "nan", "inf", "0x1", "0,5", "0.9..0.1", "0.1..0.2..0.3",
                                         ">", ">=x", "0.000000000000000000001"));

}  // namespace
}  // namespace quoth::query
