#include "searcher/query/edit_distance.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace quoth::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> accepted(const std::string& word, const EditOptions& options,
                                  const std::vector<std::string>& candidates) {
    EditDistanceFilter filter(word, options);
    std::vector<std::string> result;
    for (const std::string& candidate : candidates) {
        if (filter.accepts(candidate)) result.push_back(candidate);
    }
    return result;
}

TEST(EditDistanceTest, ALetterPutInLeftOutOrExchangedIsOneEdit) {
    const std::vector<std::string> candidates = {"arbour",   "harbor", "harbour", "harbours",
                                                 "harbouss", "labour", "rabhour"};
    EXPECT_THAT(accepted("harbour", {.most = 0}, candidates), ElementsAre("harbour"));
    EXPECT_THAT(accepted("harbour", {.most = 1}, candidates),
                ElementsAre("arbour", "harbor", "harbour", "harbours"));
    EXPECT_THAT(accepted("harbour", {.most = 2}, candidates),
                ElementsAre("arbour", "harbor", "harbour", "harbours", "harbouss", "labour"));
}

TEST(EditDistanceTest, LettersAreCodePoints) {
    EXPECT_THAT(accepted("ночь", {.most = 1}, {"дочь", "ночи", "ночью", "ночам"}),
                ElementsAre("дочь", "ночи", "ночью"));
}

TEST(EditDistanceTest, NeighboursThatChangePlacesAreOneEditWhereTheyMayBe) {
    const std::vector<std::string> candidates = {"ab", "ahrbuor", "arhbour", "hrabour", "rahbour"};
    EXPECT_THAT(accepted("harbour", {.most = 1}, candidates), IsEmpty());
    EXPECT_THAT(accepted("harbour", {.most = 1, .swaps = true}, candidates),
                ElementsAre("hrabour"));
    EXPECT_THAT(accepted("harbour", {.most = 2, .swaps = true}, candidates),
                ElementsAre("ahrbuor", "arhbour", "hrabour", "rahbour"));
    EXPECT_THAT(accepted("ночь", {.most = 1, .swaps = true}, {"онь", "онч", "ончь", "нчоь"}),
                ElementsAre("ончь", "нчоь"));
}

TEST(EditDistanceTest, APrefixNeedsACloseBeginning) {
    const std::vector<std::string> candidates = {"comma", "communism", "communist", "conmunity",
                                                 "immune"};
    EXPECT_THAT(accepted("commun", {.most = 0, .prefix = true}, candidates),
                ElementsAre("communism", "communist"));
    EXPECT_THAT(accepted("commun", {.most = 1, .prefix = true}, candidates),
                ElementsAre("communism", "communist", "conmunity"));
    EXPECT_THAT(accepted("ab", {.most = 2, .prefix = true}, {"", "xyz"}), ElementsAre("", "xyz"));
}

TEST(EditDistanceTest, TheOrderOfCandidatesDoesNotMatter) {
    EXPECT_THAT(
        accepted("rain", {.most = 1}, {"zebra", "rains", "ran", "zebra", "rai", "brain", "ra"}),
        ElementsAre("rains", "ran", "rai", "brain"));
    EXPECT_THAT(accepted("rain", {.most = 0, .prefix = true},
                         {"rainy", "rai", "rainfall", "rain", "train", "rainy"}),
                ElementsAre("rainy", "rainfall", "rain", "rainy"));
    EXPECT_THAT(accepted("rain", {.most = 0}, {}), IsEmpty());
}

}  // namespace
}  // namespace quoth::query
