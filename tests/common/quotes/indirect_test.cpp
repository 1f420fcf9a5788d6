#include "common/quotes/attribution/indirect.hpp"

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
    for (const IndirectSpeech& speech :
         find_indirect(sample.reading, attribute(sample.reading, english()))) {
        result.push_back(sample.words(speech.attribution.speaker) + " | " +
                         sample.words(speech.content) +
                         (speech.rest.empty() ? "" : " … " + sample.words(speech.rest)));
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

TEST(IndirectTest, AnInfinitiveAfterVerbsOfPromiseAndThreat) {
    EXPECT_THAT(indirect("Yesterday Ruiz promised to drain the whole lake."),
                ElementsAre("Ruiz | to drain the whole lake"));
    EXPECT_THAT(indirect("Yesterday Ruiz threatened to drain the whole lake."),
                ElementsAre("Ruiz | to drain the whole lake"));
    EXPECT_THAT(indirect("Yesterday Ruiz offered to drain the whole lake."),
                ElementsAre("Ruiz | to drain the whole lake"));
}

TEST(IndirectTest, AnInfinitiveAfterTheOneSpokenTo) {
    EXPECT_THAT(indirect("Yesterday Ruiz asked him to drain the whole lake."),
                ElementsAre("Ruiz | to drain the whole lake"));
    EXPECT_THAT(indirect("Yesterday Ruiz advised divers to leave the lake."),
                ElementsAre("Ruiz | to leave the lake"));
    EXPECT_THAT(indirect("Yesterday Ruiz warned the divers not to enter the lake."),
                ElementsAre("Ruiz | not to enter the lake"));
    EXPECT_THAT(indirect("The divers asked the league on Monday to drain the lake."),
                ElementsAre("The divers | to drain the lake"));
}

TEST(IndirectTest, TheTagMayInterrupt) {
    EXPECT_THAT(indirect("The old dam, Ruiz said, was full in May."),
                ElementsAre("Ruiz | The old dam … was full in May"));
    EXPECT_THAT(indirect("The old dam, said Ruiz, was full in May."),
                ElementsAre("Ruiz | The old dam … was full in May"));
    EXPECT_THAT(indirect("In recent days, friends of Ruiz say, the dam was full."),
                ElementsAre("friends of Ruiz | the dam was full"));
}

TEST(IndirectTest, APlaceBeforeTheClauseWithoutThat) {
    EXPECT_THAT(indirect("The guild, which Ruiz leads, said in a note on Friday the dam was full."),
                ElementsAre("The guild | the dam was full"));
}

TEST(IndirectTest, ALongSubjectIsNoInvertedTag) {
    EXPECT_THAT(
        indirect("Ruiz, who came in March, told a meeting in Girona that the dam was full."),
        ElementsAre("Ruiz | that the dam was full"));
    EXPECT_THAT(indirect("Ruiz, who came in March, said waters behind the dam were high."),
                ElementsAre("Ruiz | waters behind the dam were high"));
}

TEST(IndirectTest, SettingTheSceneIsNotSaid) {
    EXPECT_THAT(indirect("Shortly after the dam was full, Ruiz told the council on Friday."),
                IsEmpty());
    EXPECT_THAT(indirect("The council met Ruiz in the hall, who added to the noise."), IsEmpty());
}

TEST(IndirectTest, AnAppositionAfterTheTagIsNoContent) {
    EXPECT_THAT(indirect("The dam was full, said Ruiz, an engineer who built it."),
                ElementsAre("Ruiz | The dam was full"));
}

TEST(IndirectTest, TheTagMayHaveAnAddressee) {
    EXPECT_THAT(indirect("The dam was full, Ruiz told the council on Monday."),
                ElementsAre("Ruiz | The dam was full"));
}

TEST(IndirectTest, AnAddresseeMayBeDescribed) {
    EXPECT_THAT(indirect("Ruiz told Ana Costa, mayor of Girona, that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
}

TEST(IndirectTest, ThingsThatAreSaid) {
    EXPECT_THAT(indirect("Yesterday Ruiz urged calm after the storm."), ElementsAre("Ruiz | calm"));
    EXPECT_THAT(indirect("Yesterday Ruiz promised a return to the old rules."),
                ElementsAre("Ruiz | a return to the old rules"));
    EXPECT_THAT(indirect("Yesterday Ruiz warned of job losses at the mill."),
                ElementsAre("Ruiz | of job losses at the mill"));
    EXPECT_THAT(indirect("Yesterday Ruiz announced a strike, the third in May."),
                ElementsAre("Ruiz | a strike"));
}

TEST(IndirectTest, AGerundMayBeTheContent) {
    EXPECT_THAT(indirect("Ruiz admitted boarding the ferry but claimed it was full."),
                ElementsAre("Ruiz | boarding the ferry", "Ruiz | it was full"));
}

TEST(IndirectTest, AConditionIsNoStatement) {
    EXPECT_THAT(indirect("Yesterday a diver asked not to be named in the report."), IsEmpty());
}

TEST(IndirectTest, ASubordinateReportEndsBeforeTheMainClause) {
    EXPECT_THAT(indirect("While Ruiz said the dam was full, the council met in the hall."),
                ElementsAre("Ruiz | the dam was full"));
}

TEST(IndirectTest, ARelativeReportEndsBeforeTheNextCue) {
    EXPECT_THAT(indirect("Ruiz, who says the dam is full, said the council had slept."),
                ElementsAre("who | the dam is full", "Ruiz | the council had slept"));
}

TEST(IndirectTest, ReportsNestAndNeverCross) {
    EXPECT_THAT(indirect("Costa said the dam was full, Ruiz said."),
                ElementsAre("Ruiz | Costa said the dam was full", "Costa | the dam was full"));
}

TEST(IndirectTest, TheCueBehindAQuotationReportsNothingElse) {
    EXPECT_THAT(indirect("“We stay,” Ruiz said Monday night at the dam which was full."),
                IsEmpty());
}

TEST(IndirectTest, AnAsideBeforeThat) {
    EXPECT_THAT(indirect("She denied, however, that the dam was full."),
                ElementsAre("She | that the dam was full"));
}

TEST(IndirectTest, OffersAndThreatsOfThingsAreNotSaid) {
    EXPECT_THAT(indirect("Yesterday Ruiz offered the divers a boat that was full."), IsEmpty());
    EXPECT_THAT(indirect("Later Ruiz added trucks to a fleet that was full."), IsEmpty());
}

TEST(IndirectTest, AParticipleBeforeANounIsNoReport) {
    EXPECT_THAT(indirect("Then Ruiz saw the alleged thief who was leaving town."), IsEmpty());
    EXPECT_THAT(indirect("Ruiz has a majority of pledged votes that may be enough."), IsEmpty());
}

TEST(IndirectTest, AParticipleBehindAThingIsNoTag) {
    EXPECT_THAT(indirect("The dam was full again, a feat announced on Friday in town."), IsEmpty());
    EXPECT_THAT(indirect("The dam was full, a prospect Ruiz denied on Friday."), IsEmpty());
    EXPECT_THAT(indirect("Torvik, which is a firm, said 11 of its boats were full."),
                ElementsAre("Torvik | 11 of its boats were full"));
}

TEST(IndirectTest, AnIngFormBehindAnArticleIsNoReport) {
    EXPECT_THAT(indirect("Ruiz has some promising drugs to cure the whole town."), IsEmpty());
    EXPECT_THAT(indirect("Ruiz will narrow its offering to lending out the boats."), IsEmpty());
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

TEST(IndirectTest, WhatWasNotSaidIsNoReport) {
    EXPECT_THAT(indirect("Nobody said that the dam was full."), IsEmpty());
    EXPECT_THAT(indirect("Ruiz has never said that the dam was full."), IsEmpty());
    EXPECT_THAT(indirect("Did Ruiz say the dam was full by May?"), IsEmpty());
    EXPECT_THAT(indirect("If Ruiz says that the dam is full, they leave."), IsEmpty());
    EXPECT_THAT(indirect("Yesterday Ruiz denied that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
}

TEST(IndirectTest, ARelativeReportEndsBeforeTheMainVerb) {
    EXPECT_THAT(indirect("Ruiz, who told police that the dam was full, was arrested."),
                ElementsAre("who | that the dam was full"));
}

TEST(IndirectTest, WhoIsToldIsNoSpeaker) {
    EXPECT_THAT(indirect("Ruiz, who owns the dam, told Costa on Friday they had been there."),
                ElementsAre("Ruiz | they had been there"));
}

TEST(IndirectTest, WhatSomebodyIsToldOrAskedIsNotSaidByThem) {
    EXPECT_THAT(indirect("Ruiz wept when told that the dam was full."), IsEmpty());
    EXPECT_THAT(indirect("Ruiz, told that the dam was full, wept."), IsEmpty());
    EXPECT_THAT(indirect("“No,” said Ruiz when asked if she had regrets."), IsEmpty());
    EXPECT_THAT(indirect("Ruiz, asked if she had regrets, said the dam was full."),
                ElementsAre("Ruiz | the dam was full"));
    EXPECT_THAT(indirect("Ruiz, a baker, asked why the dam was full."),
                ElementsAre("Ruiz | why the dam was full"));
}

TEST(IndirectTest, SomebodyIsQuotedByAnother) {
    EXPECT_THAT(indirect("The Courier quoted Ruiz as saying that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
}

TEST(IndirectTest, ThoughtsAndObjectsAreNotSaid) {
    EXPECT_THAT(indirect("Yesterday Ruiz believed the dam was full."), IsEmpty());
    EXPECT_THAT(indirect("Yesterday Ruiz planned a visit to the dam."), IsEmpty());
}

TEST(IndirectTest, AVerbBesideAQuotationBelongsToIt) {
    EXPECT_THAT(indirect("“We stay,” Ruiz said on Friday in the old town hall."), IsEmpty());
    EXPECT_THAT(indirect("Yesterday Ruiz said the dam was “quite full” then."), IsEmpty());
}

TEST(IndirectTest, ASourceMayOpenWithATimeOrAnAdverb) {
    EXPECT_THAT(indirect("According to early results of the poll, the dam was full."),
                ElementsAre("early results | the dam was full"));
    EXPECT_THAT(indirect("The dam was full, according to May’s Girona poll."),
                ElementsAre("May’s Girona poll | The dam was full"));
}

TEST(IndirectTest, PerASource) {
    EXPECT_THAT(indirect("The dam was full, per the Harbour Office."),
                ElementsAre("the Harbour Office | The dam was full"));
    EXPECT_THAT(indirect("The boats cost three crowns, per ship."), IsEmpty());
}

TEST(IndirectTest, WhatFollowsAPronounIsAVerb) {
    EXPECT_THAT(indirect("Officials in Girona say they feel for her."),
                ElementsAre("Officials in Girona | they feel for her"));
}

TEST(IndirectTest, AnUnknownVerbBehindANoun) {
    EXPECT_THAT(indirect("Yesterday Ruiz said ferry traffic hinges on luck."),
                ElementsAre("Ruiz | ferry traffic hinges on luck"));
    EXPECT_THAT(indirect("Yesterday Ruiz said bad things of him."), IsEmpty());
}

TEST(IndirectTest, TheSubjectOfTheReportMayStandBeforeIt) {
    EXPECT_THAT(indirect("The list, which he said was late, came in May."),
                ElementsAre("he | was late"));
    EXPECT_THAT(indirect("They chose a plan that officials said was late."),
                ElementsAre("officials | was late"));
    EXPECT_THAT(indirect("It was a plan they say helped the town."),
                ElementsAre("they | helped the town"));
}

TEST(IndirectTest, WhoGoesOnToSayIt) {
    EXPECT_THAT(indirect("Later Ruiz went on to say that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
    EXPECT_THAT(indirect("Later Ruiz seemed to say that the dam was full."), IsEmpty());
}

TEST(IndirectTest, APluralMayStandFartherAway) {
    EXPECT_THAT(indirect("Even the bakers, like Ruiz and Costa, say that the dam was full."),
                ElementsAre("the bakers | that the dam was full"));
}

TEST(IndirectTest, HeIsSayingIt) {
    EXPECT_THAT(indirect("It rained. He’s saying that the dam was full."),
                ElementsAre("He | that the dam was full"));
}

TEST(IndirectTest, FactsSayNothing) {
    EXPECT_THAT(indirect("The long delay suggests that the dam is full."), IsEmpty());
    EXPECT_THAT(indirect("The ferries slowed, suggesting that the dam is full."), IsEmpty());
    EXPECT_THAT(indirect("The latest poll suggests that the dam is full."),
                ElementsAre("The latest poll | that the dam is full"));
    EXPECT_THAT(indirect("Later Ruiz suggested that the dam is full."),
                ElementsAre("Ruiz | that the dam is full"));
}

TEST(IndirectTest, EndsBeforeTheReportersAsides) {
    EXPECT_THAT(indirect("Yesterday Ruiz said it helped Costa, who left in May."),
                ElementsAre("Ruiz | it helped Costa"));
    EXPECT_THAT(indirect("Yesterday Ruiz said the dam was full, although it had not rained."),
                ElementsAre("Ruiz | the dam was full"));
    EXPECT_THAT(indirect("While Ruiz has said the dam is full, it’s not so."),
                ElementsAre("Ruiz | the dam is full"));
}

TEST(IndirectTest, ATimeIsNotWhatIsAnnounced) {
    EXPECT_THAT(indirect("It was the plan that Ruiz announced that same day."), IsEmpty());
}

TEST(IndirectTest, TheOccasionMayStandBeforeTheClause) {
    EXPECT_THAT(indirect("After the vote, Ruiz said earlier on Friday over lunch that it rained."),
                ElementsAre("Ruiz | that it rained"));
}

TEST(IndirectTest, WhoIsAskedToActDoesNotSpeak) {
    EXPECT_THAT(indirect("Ana Ruiz, in a report in court, asked the judge to end the case."),
                ElementsAre("Ana Ruiz | to end the case"));
}

TEST(IndirectTest, AButOpensAClauseWithoutAComma) {
    EXPECT_THAT(indirect("Doubts have grown but Ruiz kept calm, saying that the dam was full."),
                ElementsAre("Ruiz | that the dam was full"));
}

}  // namespace
}  // namespace quoth::quotes
