#include "common/quotes/indirect.hpp"

#include <gmock/gmock.h>

#include "sample.hpp"

namespace quoth::quotes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Each as `speaker | content`.
std::vector<std::string> indirect(std::string text) {
    const Sample sample(std::move(text));
    std::vector<std::string> result;
    for (const IndirectSpeech& speech : find_indirect(sample.reading)) {
        result.push_back(sample.words(speech.attribution.speaker) + " | " +
                         sample.words(speech.content));
    }
    return result;
}

TEST(IndirectTest, AClauseAfterTheVerb) {
    EXPECT_THAT(indirect("Yesterday Ruiz said the dam was full."),
                ElementsAre("Ruiz | the dam was full"));
    EXPECT_THAT(indirect("Yesterday Ruiz said that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
}

TEST(IndirectTest, AnAddresseeStandsInBetween) {
    EXPECT_THAT(indirect("Yesterday Ruiz told the council that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
}

TEST(IndirectTest, TimeAndMannerStandInBetween) {
    EXPECT_THAT(indirect("Ruiz said in a letter on Friday that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
}

TEST(IndirectTest, AnInfinitiveAfterAPromise) {
    EXPECT_THAT(indirect("Yesterday Ruiz vowed to drain the whole lake."),
                ElementsAre("Ruiz | to drain the whole lake"));
}

TEST(IndirectTest, PluralSpeakersInThePresent) {
    EXPECT_THAT(indirect("Many officials say the dam is full."),
                ElementsAre("Many officials | the dam is full"));
}

TEST(IndirectTest, AGerundSharesTheSubject) {
    EXPECT_THAT(indirect("Ruiz’s staff confirmed the plan, saying the talks would be short."),
                ElementsAre("Ruiz’s staff | the talks would be short"));
}

TEST(IndirectTest, ASecondVerbSharesTheSubject) {
    EXPECT_THAT(indirect("Ruiz attacked Costa and warned he might drain the lake."),
                ElementsAre("Ruiz | he might drain the lake"));
}

TEST(IndirectTest, TheTagMayComeLast) {
    EXPECT_THAT(indirect("The dam was nearly full, Ruiz said on Friday."),
                ElementsAre("Ruiz | The dam was nearly full"));
}

TEST(IndirectTest, AccordingToOnEitherSide) {
    EXPECT_THAT(indirect("According to Ruiz, the dam was full."),
                ElementsAre("Ruiz | the dam was full"));
    EXPECT_THAT(indirect("The dam was full, according to Ruiz."),
                ElementsAre("Ruiz | The dam was full"));
}

TEST(IndirectTest, EndsWhereTheReporterGoesOn) {
    EXPECT_THAT(indirect("Ruiz said the dam was full, but the council met."),
                ElementsAre("Ruiz | the dam was full"));
}

TEST(IndirectTest, ThoughtsAndObjectsAreNotSaid) {
    EXPECT_THAT(indirect("Yesterday Ruiz believed the dam was full."), IsEmpty());
    EXPECT_THAT(indirect("Yesterday Ruiz announced a planned visit to the dam."), IsEmpty());
}

TEST(IndirectTest, AVerbBesideAQuotationBelongsToIt) {
    EXPECT_THAT(indirect("“We stay,” Ruiz said on Friday in the old town hall."), IsEmpty());
    EXPECT_THAT(indirect("Yesterday Ruiz said the dam was “quite full” then."), IsEmpty());
}

}  // namespace
}  // namespace quoth::quotes
