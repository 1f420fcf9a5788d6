#include "searcher/match/edit_distance.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace quoth::match {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> accepted(const std::string& word, int edits, bool prefix,
                                  const std::vector<std::string>& candidates) {
    EditDistanceFilter filter(word, edits, prefix);
    std::vector<std::string> result;
    for (const std::string& candidate : candidates) {
        if (filter.accepts(candidate)) result.push_back(candidate);
    }
    return result;
}

TEST(EditDistanceTest, ALetterPutInLeftOutOrExchangedIsOneEdit) {
    const std::vector<std::string> candidates = {"arbour",   "harbor", "harbour", "harbours",
                                                 "harbouss", "labour", "rabhour"};
    EXPECT_THAT(accepted("harbour", 0, false, candidates), ElementsAre("harbour"));
    EXPECT_THAT(accepted("harbour", 1, false, candidates),
                ElementsAre("arbour", "harbor", "harbour", "harbours"));
    EXPECT_THAT(accepted("harbour", 2, false, candidates),
                ElementsAre("arbour", "harbor", "harbour", "harbours", "harbouss", "labour"));
}

TEST(EditDistanceTest, LettersAreCodePoints) {
    EXPECT_THAT(accepted("ночь", 1, false, {"дочь", "ночи", "ночью", "ночам"}),
                ElementsAre("дочь", "ночи", "ночью"));
}

TEST(EditDistanceTest, APrefixNeedsACloseBeginning) {
    const std::vector<std::string> candidates = {"comma", "communism", "communist", "conmunity",
                                                 "immune"};
    EXPECT_THAT(accepted("commun", 0, true, candidates), ElementsAre("communism", "communist"));
    EXPECT_THAT(accepted("commun", 1, true, candidates),
                ElementsAre("communism", "communist", "conmunity"));
    EXPECT_THAT(accepted("ab", 2, true, {"", "xyz"}), ElementsAre("", "xyz"));
}

TEST(EditDistanceTest, TheOrderOfCandidatesDoesNotMatter) {
    EXPECT_THAT(
        accepted("rain", 1, false, {"zebra", "rains", "ran", "zebra", "rai", "brain", "ra"}),
        ElementsAre("rains", "ran", "rai", "brain"));
    EXPECT_THAT(accepted("rain", 0, true, {"rainy", "rai", "rainfall", "rain", "train", "rainy"}),
                ElementsAre("rainy", "rainfall", "rain", "rainy"));
    EXPECT_THAT(accepted("rain", 0, false, {}), IsEmpty());
}

}  // namespace
}  // namespace quoth::match
