#include "common/quotes/attribution/attribution.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

/// The speaker of the last quotation of the text, and the rule that found it.
struct SpeakerCase {
    const char* name;
    const char* text;
    const char* speaker;
    Rule rule;
};

std::ostream& operator<<(std::ostream& out, const SpeakerCase& c) { return out << c.name; }

class AttributionTest : public testing::TestWithParam<SpeakerCase> {};

TEST_P(AttributionTest, FindsTheSpeakerOfTheLastQuotation) {
    const Sample sample(GetParam().text);
    const auto all = attribute(sample.reading, english());
    ASSERT_FALSE(all.empty());
    ASSERT_TRUE(all.back().attribution);
    EXPECT_EQ(sample.words(all.back().attribution->speaker), GetParam().speaker);
    EXPECT_EQ(all.back().attribution->rule, GetParam().rule);
}

const SpeakerCase kRight[] = {
    {"NameThenCue", "“We stay,” Ana Ruiz said.", "Ana Ruiz", Rule::name_after},
    {"CueThenName", "“We stay,” said Ana Ruiz.", "Ana Ruiz", Rule::cue_after},
    {"AdverbBeforeTheCue", "“We stay,” then added Ruiz.", "Ruiz", Rule::cue_after},
    {"RelativeClauseInBetween", "“We stay,” Ruiz, who leads the council, said.", "Ruiz",
     Rule::name_after},
    {"UnlistedVerb", "“We stay,” Ruiz sniped.", "Ruiz", Rule::name_after},
    {"QuestionMark", "“Do we stay?” she asked.", "she", Rule::name_after},
    {"AccordingTo", "“We stay,” according to Ruiz.", "Ruiz", Rule::according_to_after},
    {"AsNamePutIt", "It was “a mess,” as Ruiz put it.", "Ruiz", Rule::according_to_after},
    {"WouldTell", "“We stay,” Ruiz would tell her pupils.", "Ruiz", Rule::name_after},
    {"WasAllSheWouldSay", "“We stay,” was all Ruiz would say.", "Ruiz", Rule::name_after},
    {"IsHowSheDescribesIt", "“A damp tub,” is how Ruiz, who builds boats, describes it.", "Ruiz",
     Rule::name_after},
    {"WasTheReplyFrom", "“No comment,” was the reply from Ruiz.", "Ruiz", Rule::name_after},
    {"WasTheReplyOf", "“We stay for now” was Ana Ruiz’s reply.", "Ana Ruiz", Rule::name_after},
    {"WasTheBluntMessageOf", "“We stay” was the mayor’s blunt message to the union on Friday.",
     "the mayor", Rule::name_after},
    {"IsHerView", "“We stay for now” is her view.", "her", Rule::name_after},
    {"CameTheAnswerOf", "“All over!” came Ruiz’s answer.", "Ruiz", Rule::name_after},
    {"Per", "“We stay,” per Ana Ruiz.", "Ana Ruiz", Rule::according_to_after},
    {"PerAStatement", "It is “full of holes,” per a statement from the guild.", "a statement",
     Rule::according_to_after},
    {"TwoOfficesOfOneBehindTheCue", "“We stay,” said chairman and chief executive Ana Ruiz.",
     "chairman and chief executive Ana Ruiz", Rule::cue_after},
    {"CameTheReplyFrom", "“Is it over?” Costa asked. “All over!” came the reply from Ruiz.", "Ruiz",
     Rule::name_after},
    {"WasTheBluntVerdictOf", "“A mess of a dam” was the blunt verdict of Ruiz.", "Ruiz",
     Rule::name_after},
    {"ToldBySomebody", "“We stay,” Costa was told by Ruiz.", "Ruiz", Rule::name_after},
    {"WhomThePaperQuotes", "“We stay,” the Lantern quoted him as saying.", "him", Rule::name_after},
    {"ThePersonWhomThePaperQuotes",
     "“We stay,” the Lantern quoted a person close to Ruiz as saying.", "a person close to Ruiz",
     Rule::name_after},
    {"TheQuotedOne", "“We stay,” the newspaper quoted Ruiz as saying.", "Ruiz", Rule::name_after},
    {"AnOccupationThatIsAVerb", "“We stay,” said volunteer Ana Ruiz.", "Ana Ruiz", Rule::cue_after},
    {"TheFirstPersonAsks", "“Really?” I ask.", "I", Rule::name_after},
    {"DashAndName", "“We stay.” — Ana Ruiz", "Ana Ruiz", Rule::dash_after},
    {"DashInTheNextParagraph", "“We stay.”\n\n— Ana Ruiz, Girona", "Ana Ruiz", Rule::dash_after},
    {"RelativeClauseWithItsOwnCue", "“We stay,” said a diver, who asked for silence.", "a diver",
     Rule::cue_after},
    {"ARelativeClauseHasItsOwnCue", "“We stay,” a diver, who asked for silence, said.", "a diver",
     Rule::name_after},
    {"WasQuotedAsSaying", "“We stay,” as long as it rains, Ruiz was quoted as saying.", "Ruiz",
     Rule::tail},
    {"InvertedWithAnApposition", "“We stay,” said Ana Ruiz, head of the dam, on Friday.",
     "Ana Ruiz", Rule::cue_after},
    {"Cataphora", "“He called it a mess,” said Pedro Costa.", "Pedro Costa", Rule::cue_after},
    {"CataphoraWithATail", "He called it “a fine mess of a dam”, said Pedro Costa.", "Pedro Costa",
     Rule::cue_after},
    {"TheSignOfAShareInsideTheName", "“We stay,” said Torvik Inc ( TVK.N ) chief Ana Ruiz.",
     "Torvik Inc ( TVK.N ) chief Ana Ruiz", Rule::cue_after},
    {"TheSignOfAShareInDigits", "“We stay,” Torvik Corp ( 7211.T ) chief Ana Ruiz said.",
     "Torvik Corp ( 7211.T ) chief Ana Ruiz", Rule::name_after},
    {"TheSignOfAShareInDigitsBeforeTheVerb", "“We stay,” Torvik Corp (7211.T) said.", "Torvik Corp",
     Rule::name_after},
    {"OwnedByAPlural", "“We stay,” said Torvik Markets' Ana Ruiz.", "Torvik Markets' Ana Ruiz",
     Rule::cue_after},
    {"Tail", "The dam was “in good shape” until May, Ruiz said.", "Ruiz", Rule::tail},
    {"ATradeInsideTheName", "“We stay,” said Marlow School marketing professor Ana Ruiz.",
     "Marlow School marketing professor Ana Ruiz", Rule::cue_after},
    {"AnyVerbMayBeInverted", "“We stay!” snorted Ruiz.", "Ruiz", Rule::cue_after},
    {"SomebodyOfMany", "“We stay,” one said.", "one", Rule::name_after},
    {"TailBehindAList", "It is “a mess” for bakers, Ana Ruiz and Pedro Costa, officials said.",
     "officials", Rule::tail},
};

const SpeakerCase kLeft[] = {
    {"QuotedAsSaying", "The Courier quoted Ruiz as saying: “We stay.”", "Ruiz", Rule::name_before},
    {"ACompanionInAParticiple", "Ana Ruiz, flanked by her lawyer, Pedro Costa, said: “We won.”",
     "Ana Ruiz", Rule::name_before},
    {"ACompanionInAnIngForm",
     "Ana Ruiz, speaking alongside her French counterpart, Luc Costa, warned: “We stay.”",
     "Ana Ruiz", Rule::name_before},
    {"AnAddressAfterTheAge",
     "Ana Ruiz, 54, of 12 High Street, Marlow, who denies it, said: “We stay.”", "Ana Ruiz",
     Rule::name_before},
    {"AWhoseClauseBeforeTheIngForm",
     "“We stay,” says Ana Ruiz, whose shop flooded twice, before adding: “We swim.”", "Ana Ruiz",
     Rule::name_before},
    {"TheOneWhoWasHeard", "Costa recalled Ruiz shouting “Get out!”", "Ruiz", Rule::name_before},
    {"UsedToSay", "She used to say, “Eat your crusts.”", "She", Rule::name_before},
    {"BegsToDiffer", "Ana Ruiz begs to differ: “It rains.”", "Ana Ruiz", Rule::colon},
    {"AHeadlineInCapitals", "MAYOR SAYS “NO BOAT”", "MAYOR", Rule::heading},
    {"CueBefore", "Ruiz said “we stay” again.", "Ruiz", Rule::name_before},
    {"LongSubject",
     "Ana Ruiz, a baker who has lived here for years, told reporters on Friday: “We stay.”",
     "Ana Ruiz", Rule::name_before},
    {"AClosedRelativeClauseDoesNotGovern",
     "Ruiz said that the plan, which some have argued was wet, was “a fine mess” again.", "Ruiz",
     Rule::name_before},
    {"Document", "The report, by the Dam Office, warns that it is “in bad shape” now.",
     "The report", Rule::name_before},
    {"NegatedVerbsAreNoSubjects",
     "It did not name anybody, but Ruiz said it was “a fine mess” now.", "Ruiz", Rule::name_before},
    {"Gerund", "Ruiz left the hall, saying “we stay” to all.", "Ruiz", Rule::name_before},
    {"GerundWithItsOwnName", "Costa left and Ruiz calling it “a sad day” for all.", "Ruiz",
     Rule::name_before},
    {"PassiveWithBy", "She was called by Ruiz “a great baker” once.", "Ruiz", Rule::name_before},
    {"ParticipleWithBy", "The plan, labelled “a wet hat” by its critics, failed.", "its critics",
     Rule::name_before},
    {"PassiveWithByBehindAPhrase",
     "It was dismissed as “a wet hat” for the town by the guild’s panel.", "the guild’s panel",
     Rule::name_before},
    {"ParticipleWithAnArticle", "The plan, later labelled a “wet hat” by its critics, failed.",
     "its critics", Rule::name_before},
    {"APassiveSaysNothing", "Ruiz said the list should be released “quite soon” again.", "Ruiz",
     Rule::name_before},
    {"ToldBySomebody", "Costa was told by Ruiz: “You’re finished.” He left.", "Ruiz",
     Rule::name_before},
    {"WarnedBySomebody", "Costa was warned by Ruiz: “You’re finished.” He left.", "Ruiz",
     Rule::name_before},
    {"ToldBySomebodyBehindIt", "Costa was told “go and swim” by Ruiz again.", "Ruiz",
     Rule::name_before},
    {"ToldBySomebodyInAnAside", "Costa, told by Ruiz that he was “not himself”, left.", "Ruiz",
     Rule::name_before},
    {"AskedBySomebodyInAnAside", "Costa, asked by Ruiz if he was “not well”, laughed.", "Ruiz",
     Rule::name_before},
    {"WhoIsAskedMayAnswer", "Ruiz, asked about the dam, smiled: “It is full.”", "Ruiz",
     Rule::name_before},
    {"WhoIsAskedMaySayIt", "Ruiz, asked by Costa about the dam, said it was “not full” yet.",
     "Ruiz", Rule::name_before},
    {"SaidToBeTold", "Ruiz said Costa was told that he was “not well” again.", "Ruiz",
     Rule::name_before},
    {"AskedBehindAnotherVerb", "Ruiz left the hall, asked if it was “all full”, waved and ran.",
     "Ruiz", Rule::name_before},
    {"SomebodyQuotedWithAnAdjective",
     "The Courier quoted a person close to Ruiz as saying “we stay” again.",
     "a person close to Ruiz", Rule::name_before},
    {"AButOpensAClauseWithoutAComma",
     "Doubts have grown but Ruiz kept calm, saying “we stay” again.", "Ruiz", Rule::name_before},
    {"WhoAsksInARelativeClause", "Ruiz, who asked about the “missing flour”, left the hall.", "who",
     Rule::name_before},
    {"AskedBehindARelativeClause", "Ruiz, who bakes, asked if the dam was “in good shape” now.",
     "Ruiz", Rule::name_before},
    {"AskedBehindAnAside", "Ruiz, the baker, asked if the dam was “in good shape” now.", "Ruiz",
     Rule::name_before},
    {"Inscription", "There hung a banner reading “we stay” outside.", "a banner",
     Rule::name_before},
    {"InvertedBefore", "By May, explained Ruiz, “the dam was full and we were glad.”", "Ruiz",
     Rule::name_before},
    {"Heading", "Ana Ruiz, economist, Bank of Marlow, Girona: “We stay.”", "Ana Ruiz", Rule::colon},
    {"TheSignOfAShareInsideTheSubject", "Torvik Inc ( TVK.N ) chief Ana Ruiz said “we stay” again.",
     "Torvik Inc ( TVK.N ) chief Ana Ruiz", Rule::name_before},
    {"Colon", "Ana Ruiz: “We stay.”", "Ana Ruiz", Rule::colon},
    {"AccordingToBefore", "According to Ruiz, the dam is “in good shape” now.", "Ruiz",
     Rule::according_to_before},
    {"NounCue", "Few believe her claim that it is “in good shape” now.", "her", Rule::noun_cue},
    {"NounCueWithAdjectives", "Few believe Ruiz’s recent bold claim of “a fine dam” here.", "Ruiz",
     Rule::noun_cue},
    {"SubjectWithoutACue", "Ruiz wants to make the dam “the best in all of Europe.”", "Ruiz",
     Rule::subject_before},
    {"TimesBeforeNowAreNone", "The guild two weeks ago said the dam was “in good shape” again.",
     "The guild", Rule::name_before},
    {"ACueBeforeAColonIsHeardFirst", "Ruiz responded: “Do we stay?” Her rivals called it wet.",
     "Ruiz", Rule::name_before},
    {"TimesAreNoSubjects", "Ruiz last month said the dam was “in good shape” again.", "Ruiz",
     Rule::name_before},
    {"WithAComplementAndAGerund", "It rained, with the staff of the mayor saying “we stay” again.",
     "the staff of the mayor", Rule::name_before},
    {"WithAnAdverbAndAGerund", "It rained, with Ruiz reportedly yelling “we stay” again.", "Ruiz",
     Rule::name_before},
    {"AClauseBehindABracket",
     "Ana Ruiz (Girona), said after the vote that she was glad, but called it “a fine mess” too.",
     "Ana Ruiz", Rule::name_before},
    {"Coordinated", "Ruiz called Costa “a liar” and “a thief” again.", "Ruiz", Rule::coordinated},
    {"ADeniedVerbDoesNotGovern", "Ruiz said the guild does not comment on “idle talk” ever.",
     "Ruiz", Rule::name_before},
    {"AnApposedNameWithItsOffice", "Her neighbour, retired baker Ana Ruiz, said “we stay” again.",
     "retired baker Ana Ruiz", Rule::name_before},
    {"AfterASemicolon",
     "Ruiz called it “a map”; a critic in the hall was cool, dismissing it as “a wet hat” again.",
     "a critic", Rule::name_before},
    {"ObjectInsideARelativeClause",
     "A baker who was told to leave his shop says he is “not afraid” now.", "A baker",
     Rule::name_before},
    {"CapitalsNameTheSpeaker", "ANA RUIZ, ECONOMIST, BANK OF MARLOW “We stay for now.”", "ANA RUIZ",
     Rule::heading},
    {"CapitalsWithADate", "HARBOUR CHIEF ANA RUIZ, May 3 “We stay for now.”",
     "HARBOUR CHIEF ANA RUIZ", Rule::heading},
    {"CapitalsBehindABullet", "It rained. * LE MONDE “We stay for now.”", "LE MONDE",
     Rule::heading},
    {"CapitalsBehindAQuotation", "ANA RUIZ, ECONOMIST “We stay.” PEDRO COSTA, BAKER “We leave.”",
     "PEDRO COSTA", Rule::heading},
};

const SpeakerCase kContext[] = {
    {"SameParagraph", "“We stay,” Ruiz said. “We will not leave.”", "Ruiz", Rule::same_paragraph},
    {"PreviousSentence", "Ruiz was cautious. “We may stay for a day or two more.”", "Ruiz",
     Rule::previous_sentence},
    {"ANameThatActsOutranksTheOldTopic",
     "“We stay,” Ana Ruiz said. Luis Costa shrugged. “So what if you do.”", "Luis Costa",
     Rule::previous_sentence},
    {"ANameBeforeOutranksTheOldTopic",
     "“We stay,” Ruiz said. Costa told the hall that he was tired. “We may leave before May.”",
     "Costa", Rule::previous_sentence},
    {"PreviousReport",
     "Ana Ruiz, head of the dam, said that the water would rise.\n\n“We may leave before May.”",
     "Ana Ruiz", Rule::previous_report},
    {"PreviousReportWithItsTag", "The water would rise, Ruiz said.\n\n“We may leave before May.”",
     "Ruiz", Rule::previous_report},
    {"PreviousColon", "Ana Ruiz had this to say:\n\n“We stay for as long as we can, all of us.”",
     "Ana Ruiz", Rule::previous_colon},
    {"EarlierParagraph", "“We stay,” Ruiz said.\n\n“We will not leave this town before May.”",
     "Ruiz", Rule::earlier_paragraph},
    {"TopicOfAList", "Ana Ruiz met reporters on Monday.\n\nOn the new ferry: “It will come.”",
     "Ana Ruiz", Rule::previous_colon},
    {"NextTopicOfAList",
     "Ana Ruiz met us on Monday.\n\nOn ferries: “They will come.”\n\nOn taxes: “None.”", "Ana Ruiz",
     Rule::previous_colon},
    {"Post", "Ana Ruiz tweeted:\n\nWe stay for as long as we can, all of us.", "Ana Ruiz",
     Rule::previous_colon},
    {"MarkedBlock", "Ana Ruiz wrote in a letter:\n\n> We stay for as long as we can.", "Ana Ruiz",
     Rule::previous_colon},
    {"SecondMarkedBlock", "Ana Ruiz wrote in a letter:\n\n> We stay.\n\n> We will not leave.",
     "Ana Ruiz", Rule::continued},
    {"Reopened", "“We stay,” Ruiz said. “We\n\n“will not leave this town.”", "Ruiz",
     Rule::continued},
    {"CapitalsOnTheLineBefore", "It rained.\n\nCHIEF ANA RUIZ\n\n“We stay for now, all of us.”",
     "CHIEF ANA RUIZ", Rule::heading},
    {"AnAsideInAnAside",
     "Ana Ruiz, head of the bakers’ union, Oven, was cautious. “We may stay for a day or two.”",
     "Ana Ruiz", Rule::previous_sentence},
    {"AThingDoesNotGiveWords",
     "“It rains,” Ruiz said. The goal is to end the idea that dams are “too big to fail” at all.",
     "Ruiz", Rule::same_paragraph},
    {"AThingDoesNotSpeak",
     "“We stay,” Ruiz said.\n\nHer models show rain. “We will not leave this town before May.”",
     "Ruiz", Rule::earlier_paragraph},
};

const SpeakerCase kBehind[] = {
    {"HowSomebodyPutIt", "“We stay for now.”\n\nThat was how Ana Ruiz put it on Monday.",
     "Ana Ruiz", Rule::following_sentence},
    {"ThoseOfSomebody", "“We stay for now.” The words are those of Ana Ruiz, the mayor.",
     "Ana Ruiz", Rule::following_sentence},
    {"BelongToSomebody", "“We stay for now.” Those words belong to Ana Ruiz.", "Ana Ruiz",
     Rule::following_sentence},
    {"TheWordsOfSomebody", "“We stay for now.”\n\nThose were the words of Ana Ruiz.", "Ana Ruiz",
     Rule::following_sentence},
    {"TheViewOfSomebody", "“We stay for now.” That is the mayor’s view.", "the mayor",
     Rule::following_sentence},
    {"TheViewExpressedBySomebody", "“We stay for now.” That is the view voiced by Ana Ruiz.",
     "Ana Ruiz", Rule::following_sentence},
    {"SoSaid", "“We stay for now.”\n\nSo said Ana Ruiz on Monday.", "Ana Ruiz",
     Rule::following_sentence},
    {"WithThoseWords", "“We stay for now.” With those words, Ana Ruiz left the hall.", "Ana Ruiz",
     Rule::following_sentence},
    {"BeforeTheOldSpeaker", "“It rains,” Costa said. “We stay for now.” So said Ruiz.", "Ruiz",
     Rule::following_sentence},
    {"AnotherViewDoesNotCount",
     "“It rains,” Costa said. “We stay for now.” That is Ruiz’s view that she gave in May.",
     "Costa", Rule::same_paragraph},
};

INSTANTIATE_TEST_SUITE_P(Behind, AttributionTest, testing::ValuesIn(kBehind), CaseName());
INSTANTIATE_TEST_SUITE_P(Right, AttributionTest, testing::ValuesIn(kRight), CaseName());
INSTANTIATE_TEST_SUITE_P(Left, AttributionTest, testing::ValuesIn(kLeft), CaseName());
INSTANTIATE_TEST_SUITE_P(Context, AttributionTest, testing::ValuesIn(kContext), CaseName());

TEST(AttributionTest, WhoAsksInTheFirstClauseIsAnother) {
    const Sample sample("When a reporter asked “are you wet?”, Ruiz answered: “From what?”");
    const auto all = attribute(sample.reading, english());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(sample.words(all[0].attribution.value().speaker), "a reporter");
    EXPECT_EQ(sample.words(all[1].attribution.value().speaker), "Ruiz");
}

struct UnsaidCase {
    const char* name;
    const char* text;
};

std::ostream& operator<<(std::ostream& out, const UnsaidCase& c) { return out << c.name; }

class UnsaidTest : public testing::TestWithParam<UnsaidCase> {};

TEST_P(UnsaidTest, IsNobodys) {
    const Sample sample(GetParam().text);
    const auto all = attribute(sample.reading, english());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_FALSE(all[0].attribution);
}

const UnsaidCase kUnsaid[] = {
    {"Never", "Mayor Ruiz never said “let them swim”."},
    {"DidNot", "Mayor Ruiz did not call the bakers “idlers”."},
    {"Wish", "Critics want Ruiz to say “sorry”."},
    {"Condition", "If Ruiz says “no”, the boat stays."},
    {"Question", "Did Ruiz say “no”?"},
    {"Duty", "Ruiz should say “sorry” to the town."},
    {"PastDuty", "Ruiz could have said “sorry” to the town."},
    {"ShortOf", "Ruiz stopped short of saying “sorry” again."},
    {"NeitherOfTwo", "Neither Ruiz nor Costa said “sorry” to the town."},
    {"Order", "Ruiz was asked to say “sorry” to the town."},
    {"Nobody", "Nobody said “stay” to them."},
};

INSTANTIATE_TEST_SUITE_P(Constructions, UnsaidTest, testing::ValuesIn(kUnsaid), CaseName());

TEST(AttributionTest, ALabelWithoutAnAgentIsNobodys) {
    for (const char* text : {"The dam was called “a great mess” in May.",
                             "They fear a hole long called “the pit” in town.",
                             "Costa was accused of “a fine mess” in May."}) {
        const Sample sample(text);
        const auto all = attribute(sample.reading, english());
        ASSERT_EQ(all.size(), 1U);
        EXPECT_TRUE(all[0].agentless) << text;
        EXPECT_FALSE(all[0].attribution) << text;
    }
}

TEST(AttributionTest, WhoIsToldOrAskedDoesNotSpeak) {
    for (const char* text : {"Costa was told: “You’re finished.” He left.",
                             "Costa, told that he was “not well”, laughed.",
                             "Costa was warned that the dam was “in bad shape” again.",
                             "Costa of Girona, asked about the claim that he was “mad”, left.",
                             "Costa, who bakes, asked about the claim that he was “mad”, left.",
                             "Costa, whose son bakes, asked if he was “mad,” left the hall.",
                             "Costa declined to comment when asked if he had “lied” again."}) {
        const Sample sample(text);
        const auto all = attribute(sample.reading, english());
        ASSERT_EQ(all.size(), 1U);
        EXPECT_TRUE(all[0].agentless) << text;
        EXPECT_FALSE(all[0].attribution) << text;
    }
}

TEST(AttributionTest, WhoWasToldItDoesNotSpeak) {
    const Sample sample("“We stay for the whole summer,” Costa was told.");
    const auto all = attribute(sample.reading, english());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_FALSE(all[0].attribution);
}

TEST(AttributionTest, ANameLaterOnNamesTheFirstParagraphToo) {
    const Sample sample("“We stay for the whole summer.\n\n“We will not leave,” Ruiz said.");
    const auto all = attribute(sample.reading, english());
    ASSERT_EQ(all.size(), 2U);
    ASSERT_TRUE(all[0].attribution);
    EXPECT_EQ(sample.words(all[0].attribution->speaker), "Ruiz");
    EXPECT_EQ(all[0].attribution->rule, Rule::continued);
}

TEST(AttributionTest, ATitleMayStandInsideTheSubject) {
    const Sample sample("“We stay,” the “Rain” actress said.");
    const auto all = attribute(sample.reading, english());
    ASSERT_TRUE(all[0].attribution);
    EXPECT_EQ(sample.words(all[0].attribution->speaker), "the “Rain” actress");
    EXPECT_FALSE(all[1].is_speech);
}

TEST(AttributionTest, ATranscriptNamesItsSpeakerInside) {
    const Sample sample("\"RUIZ: We stay.\"");
    const auto all = attribute(sample.reading, english());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].inner_name.of(sample.text), "RUIZ");
}

}  // namespace
}  // namespace quoth::quotes
