#include "common/quotes/attribution/cues.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace quoth::quotes {
namespace {

/// The best cue before the first quotation.
std::string best_cue(std::string text) {
    const Sample sample(std::move(text));
    const Index q = sample.reading.quote_items.at(0);
    const auto cues = cues_before(sample.items(), q, sample.reading.sentence_of(q).begin);
    return cues.empty() ? "" : std::string(sample.items()[cues.front().item].word);
}

TEST(CuesTest, TheVerbNextToTheQuotationGovernsIt) {
    EXPECT_EQ(best_cue("Ruiz said the council had called him “a liar” twice."), "called");
}

TEST(CuesTest, AStrongVerbOutranksAWeakOneNearer) {
    EXPECT_EQ(best_cue("Ruiz said that the plan to attack the dam was “a grave error” then."),
              "said");
}

TEST(CuesTest, AClauseInBetweenIsABarrier) {
    EXPECT_EQ(best_cue("Ruiz said it rained, and Costa, asked again, replied “no” at once."),
              "replied");
}

TEST(CuesTest, AVerbBehindAnArticleIsNone) {
    EXPECT_EQ(best_cue("Then the quoted “rules” fell."), "");
}

TEST(CuesTest, AccordingToIsACue) {
    EXPECT_EQ(best_cue("According to Ruiz, the dam is “in good shape” now."), "to");
}

TEST(CuesTest, ScoresFallWithDistance) {
    const Sample sample("Ruiz said so, adding that it was “odd” then.");
    const Index q = sample.reading.quote_items.at(0);
    const auto cues = cues_before(sample.items(), q, 0);
    ASSERT_EQ(cues.size(), 2U);
    EXPECT_GT(cues[0].score, cues[1].score);
    EXPECT_EQ(nearest_cue_before(sample.items(), q, 0), sample.find("adding"));
}

}  // namespace
}  // namespace quoth::quotes
