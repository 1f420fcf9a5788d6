#include <gmock/gmock.h>

#include <ostream>
#include <string>

#include "searcher/query/parser.hpp"

namespace quoth::query {
namespace {

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

struct Limit {
    std::string name;
    std::string within;
    std::string beyond;
    std::string message;
    std::size_t byte = 0;
};

std::ostream& operator<<(std::ostream& out, const Limit& row) { return out << row.name; }

class LimitTest : public testing::TestWithParam<Limit> {};

TEST_P(LimitTest, IsReachedButNotPassed) {
    EXPECT_TRUE(parse(GetParam().within));
    const auto beyond = parse(GetParam().beyond);
    ASSERT_FALSE(beyond);
    EXPECT_EQ(beyond.error().code, ErrorCode::limit_exceeded);
    EXPECT_EQ(beyond.error().message, GetParam().message);
    EXPECT_EQ(beyond.error().query_byte, GetParam().byte);
}

INSTANTIATE_TEST_SUITE_P(
    All, LimitTest,
    testing::Values(Limit{"Bytes", std::string(8192, 'a'), std::string(8193, 'a'),
                          "the query has more than 8192 bytes", 8192},
                    Limit{"Words", repeated("a ", 256), repeated("a ", 257),
                          "the query has more than 256 words", 512},
                    Limit{"WordsOfPhrases", repeated("\"a b c d\" ", 64),
                          repeated("\"a b c d\" ", 65), "the query has more than 256 words", 640},
                    Limit{"WordsBetweenHyphens", repeated("a-", 256), repeated("a-", 257),
                          "the query has more than 256 words", 0},
                    Limit{"ExactValues", repeated("id:a ", 256), repeated("id:a ", 257),
                          "the query has more than 256 words", 1280},
                    Limit{"WordsOfOnePhrase", '"' + repeated("a ", 64) + '"',
                          '"' + repeated("a ", 65) + '"', "this phrase has more than 64 words", 0},
                    Limit{"Brackets", repeated("(", 32) + "a" + repeated(")", 32),
                          repeated("(", 33) + "a" + repeated(")", 33),
                          "brackets nest deeper than 32 levels", 32},
                    Limit{"Scopes", repeated("(", 31) + "quote:{a}" + repeated(")", 31),
                          repeated("(", 32) + "quote:{a}" + repeated(")", 32),
                          "brackets nest deeper than 32 levels", 38},
                    Limit{"Negations", repeated("-(", 32) + "a" + repeated(")", 32),
                          repeated("-(", 33) + "a" + repeated(")", 33),
                          "brackets nest deeper than 32 levels", 65},
                    Limit{"Distance", "a NEAR/1000 b", "a NEAR/1001 b",
                          "distance '1001' is above the limit of 1000", 2},
                    Limit{"HugeDistance", "a ADJ/1 b", "a ADJ/99999999999999999999 b",
                          "distance '99999999999999999999' is above the limit of 1000", 2},
                    Limit{"Slop", "\"a b\"~1000", "\"a b\"~1001",
                          "distance '1001' is above the limit of 1000", 5}),
    [](const testing::TestParamInfo<Limit>& row) { return row.param.name; });

TEST(LimitOptionsTest, OptionsSetThem) {
    ParseOptions options;
    options.max_words = 2;
    options.min_prefix_letters = 3;
    EXPECT_TRUE(parse("a abc*", options));
    EXPECT_FALSE(parse("a b c", options));
    EXPECT_FALSE(parse("ab*", options));
}

TEST(LimitOptionsTest, LettersOfAPrefixAreCountedNotItsBytes) {
    EXPECT_TRUE(parse("éa*"));
    EXPECT_FALSE(parse("é*"));
}

}  // namespace
}  // namespace quoth::query
