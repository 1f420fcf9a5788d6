#include "common/quotes/words/sentences.hpp"

#include <gmock/gmock.h>

#include "sample.hpp"

namespace quoth::quotes {
namespace {

using testing::ElementsAre;

std::vector<std::string> sentences(std::string text) {
    const Sample sample(std::move(text));
    std::vector<std::string> result;
    for (const ItemRange range : sample.reading.sentences) result.push_back(sample.words(range));
    return result;
}

TEST(SentencesTest, EndAtAFullStop) {
    EXPECT_THAT(sentences("It rained. We left."), ElementsAre("It rained.", "We left."));
}

TEST(SentencesTest, AbbreviationsDoNotEndThem) {
    EXPECT_THAT(sentences("Sen. Ruiz left the U.S. on May 3. He ran."),
                ElementsAre("Sen. Ruiz left the U.S. on May 3.", "He ran."));
}

TEST(SentencesTest, AnAbbreviationMayEndOne) {
    EXPECT_THAT(sentences("They work at Torvik Inc. Several bakers left."),
                ElementsAre("They work at Torvik Inc.", "Several bakers left."));
}

TEST(SentencesTest, AQuotationMayEndOne) {
    EXPECT_THAT(sentences("“It rained.” Ruiz left the hall."),
                ElementsAre("“It rained.”", "Ruiz left the hall."));
}

TEST(SentencesTest, AnAttributionBelongsToItsQuotation) {
    EXPECT_THAT(sentences("“It rained,” Ruiz said."), ElementsAre("“It rained,” Ruiz said."));
    EXPECT_THAT(sentences("“Did it rain?” Ruiz asked."), ElementsAre("“Did it rain?” Ruiz asked."));
    EXPECT_THAT(sentences("“It rained.” Ruiz said."), ElementsAre("“It rained.” Ruiz said."));
}

TEST(SentencesTest, ADatelineStandsApart) {
    EXPECT_THAT(sentences("GIRONA, May 3 (QN) — Ruiz left."),
                ElementsAre("GIRONA, May 3 (QN) —", "Ruiz left."));
}

TEST(SentencesTest, ADatelineMayEndWithAColon) {
    EXPECT_THAT(sentences("NEW GIRONA: Ruiz left."), ElementsAre("NEW GIRONA:", "Ruiz left."));
    EXPECT_THAT(sentences("ANA RUIZ: “We stay.”"), ElementsAre("ANA RUIZ: “We stay.”"));
}

TEST(SentencesTest, AHeadingThatHasLostItsLineStandsApart) {
    EXPECT_THAT(sentences("It rained. NO END IN SIGHT Ruiz left."),
                ElementsAre("It rained.", "NO END IN SIGHT", "Ruiz left."));
    EXPECT_THAT(sentences("It rained. NATO chief Ruiz left."),
                ElementsAre("It rained.", "NATO chief Ruiz left."));
}

TEST(SentencesTest, NoneIsLongerThanTheLimit) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "rain ";
    const Sample sample(text);
    for (const ItemRange range : sample.reading.sentences) {
        EXPECT_LE(range.size(), kMaxSentenceItems);
    }
}

}  // namespace
}  // namespace quoth::quotes
