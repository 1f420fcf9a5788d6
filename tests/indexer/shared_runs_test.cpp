#include "indexer/pipeline/collection/shared_runs.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/indexer/wordings_of.hpp"

namespace quoth::indexer {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

SignedQuotation quotation(store::JoinKey article, std::uint16_t speaker,
                          std::vector<std::uint16_t> words) {
    return {{article, 1}, {}, {speaker, std::move(words)}};
}

Wordings sorted(const std::vector<SignedQuotation>& quotations) {
    Wordings wordings = wordings_of(quotations);
    wordings.sort();
    return wordings;
}

TEST(WordingsTest, OneSpeakerInTheSameWordsIsOneWording) {
    const std::uint16_t the = store::word_hash("the");
    const Wordings wordings =
        sorted({quotation(1, 9, {11, 12, 13}), quotation(2, 9, {the, 11, 12, the, 13}),
                quotation(3, 8, {11, 12, 13})});
    EXPECT_EQ(wordings.size(), 2U);
    EXPECT_EQ(wordings.uses(0).size() + wordings.uses(1).size(), 3U);
}

TEST(WordingsTest, LongOnesComeFirstAndShortOnesNotAtAll) {
    const Wordings wordings =
        sorted({quotation(1, 9, {11, 12, 13}), quotation(2, 9, {11, 12}),
                quotation(3, 9, {11, 12, 13, 14}), quotation(4, 0, {11, 12, 13, 14, 15, 16})});
    ASSERT_EQ(wordings.size(), 2U);
    EXPECT_EQ(wordings[0].quotation.article, 3U);
}

TEST(WordingsTest, GapsStandBetweenWordsAlone) {
    const std::uint16_t the = store::word_hash("the");
    const Wordings wordings = sorted({quotation(
        1, 9, {the, store::kGap, 11, store::kGap, the, store::kGap, 12, 13, store::kGap, the})});
    ASSERT_EQ(wordings.size(), 1U);
    EXPECT_THAT(wordings.words(0), testing::ElementsAre(11, store::kGap, 12, 13));
    EXPECT_EQ(wordings[0].word_count, 3U);
}

TEST(SharedRunsTest, ARunHasFourWordsWithoutAGap) {
    EXPECT_THAT(
        shared_runs(sorted({quotation(1, 9, {11, 12, 13, 14}), quotation(2, 8, {11, 12, 13, 14})})),
        SizeIs(2));
    EXPECT_THAT(shared_runs(sorted({quotation(1, 9, {11, 12, store::kGap, 13, 14}),
                                    quotation(2, 8, {11, 12, store::kGap, 13, 14})})),
                IsEmpty());
}

/// Each run that two wordings share is among them, those of one run side by side.
RC_GTEST_PROP(SharedRunsProperties, NoSharedRunIsMissing, ()) {
    std::vector<SignedQuotation> quotations;
    const auto word = rc::gen::inRange<std::uint16_t>(100, 104);
    for (store::JoinKey article = 1; article < 8; ++article) {
        const auto words = *rc::gen::container<std::vector<std::uint16_t>>(word);
        quotations.push_back(quotation(article, 9, words));
    }
    const Wordings wordings = sorted(quotations);
    std::map<std::vector<std::uint16_t>, std::set<std::size_t>> holders;
    for (std::size_t i = 0; i < wordings.size(); ++i) {
        const Wording words = wordings.words(i);
        for (std::size_t begin = 0; begin + WordRun::kWords <= words.size(); ++begin) {
            const Wording run = words.subspan(begin, WordRun::kWords);
            holders[{run.begin(), run.end()}].insert(i);
        }
    }
    std::map<std::uint64_t, std::set<std::size_t>> found;
    std::uint64_t last = 0;
    for (const WordRun& run : shared_runs(wordings)) {
        RC_ASSERT(run.words == last || found.count(run.words) == 0U);
        found[last = run.words].insert(run.wording);
    }
    for (const auto& [words, wanted] : holders) {
        if (wanted.size() < 2) continue;
        const bool is_there =
            std::any_of(found.begin(), found.end(),
                        [&, &in = wanted](const auto& one) { return one.second == in; });
        RC_ASSERT(is_there);
    }
}

}  // namespace
}  // namespace quoth::indexer
