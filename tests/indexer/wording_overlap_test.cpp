#include "indexer/pipeline/collection/wording_overlap.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quoth::indexer {
namespace {

/// A letter is a word, `_` a gap.
std::vector<std::uint16_t> words_of(const std::string& letters) {
    std::vector<std::uint16_t> words;
    for (const char letter : letters) {
        words.push_back(letter == '_' ? std::uint16_t{0} : static_cast<std::uint16_t>(letter));
    }
    return words;
}

struct OverlapCase {
    const char* name;
    const char* a;  // both have an `m`, where the comparison begins
    const char* b;
    std::size_t words;
    bool is_open;
    bool is_contradicted;
};

void PrintTo(const OverlapCase& one, std::ostream* out) { *out << one.name; }

class OverlapTable : public testing::TestWithParam<OverlapCase> {};

TEST_P(OverlapTable, IsTheSameFromBothSides) {
    const auto& [name, a, b, words, is_open, is_contradicted] = GetParam();
    const std::string first(a);
    const std::string second(b);
    const auto check = [&](const std::string& one, const std::string& other) {
        const Overlap overlap =
            overlap_at(words_of(one), one.find('m'), words_of(other), other.find('m'));
        EXPECT_EQ(overlap.words, words);
        EXPECT_EQ(overlap.is_open, is_open);
        EXPECT_EQ(overlap.is_contradicted, is_contradicted);
    };
    check(first, second);
    check(second, first);
}

INSTANTIATE_TEST_SUITE_P(
    OverlapTest, OverlapTable,
    testing::Values(OverlapCase{"Same", "abmcd", "abmcd", 5, false, false},
                    OverlapCase{"Part", "abmcd", "bmc", 3, false, false},
                    OverlapCase{"EndAndBeginning", "xabmc", "abmcy", 4, false, false},
                    OverlapCase{"AnotherWord", "abmcd", "abmxd", 3, false, true},
                    OverlapCase{"OneWordMore", "abmcd", "abmxcd", 3, false, true},
                    OverlapCase{"BothGoOnAtTheBeginning", "xabm", "yabm", 3, false, true},
                    OverlapCase{"EmptyGap", "ab_mcd", "abmcd", 5, false, false},
                    OverlapCase{"GapLeavesOut", "abm_fg", "abmcdefg", 5, false, false},
                    OverlapCase{"GapsInBoth", "abm_ef", "abm_cd_ef", 5, false, false},
                    OverlapCase{"GapBeforeWhatTheOtherLacks", "abm_xy", "abmcd", 3, true, false},
                    OverlapCase{"GapBeforeTheMiddle", "ab_ma", "abcdma", 4, false, false}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace quoth::indexer
