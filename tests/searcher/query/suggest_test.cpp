#include "searcher/query/suggest.hpp"

#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <vector>

namespace quoth::query {
namespace {

struct Suggestion {
    std::string name;
    std::string typed;
    std::optional<std::string> meant;
};

std::ostream& operator<<(std::ostream& out, const Suggestion& row) { return out << row.name; }

class SuggestTest : public testing::TestWithParam<Suggestion> {};

TEST_P(SuggestTest, IsTheNearestName) {
    const std::vector<std::string_view> names{"speaker", "said", "site", "by"};
    EXPECT_EQ(nearest(GetParam().typed, names), GetParam().meant);
}

INSTANTIATE_TEST_SUITE_P(
    All, SuggestTest,
    testing::Values(
        Suggestion{"Replaced", "speeker", "speaker"}, Suggestion{"Inserted", "speakers", "speaker"},
        Suggestion{"Deleted", "speakr", "speaker"}, Suggestion{"SwappedIsOneEdit", "siad", "said"},
        Suggestion{"TwoEdits", "spoeker", "speaker"},
        Suggestion{"ThreeEdits", "spoekor", std::nullopt}, Suggestion{"AnyCase", "SAIT", "said"},
        Suggestion{"FirstOfEquals", "sayd", "said"},
        Suggestion{"ShortNamesNeedMost", "xy", std::nullopt}, Suggestion{"Empty", "", std::nullopt},
        Suggestion{"TooLongToBeOne", std::string(1000, 's'), std::nullopt}),
    [](const testing::TestParamInfo<Suggestion>& row) { return row.param.name; });

}  // namespace
}  // namespace quoth::query
