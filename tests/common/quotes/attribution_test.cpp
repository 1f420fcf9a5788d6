#include "common/quotes/attribution.hpp"

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
    {"Tail", "The dam was “in good shape” until May, Ruiz said.", "Ruiz", Rule::tail},
};

const SpeakerCase kLeft[] = {
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
    {"Inscription", "There hung a banner reading “we stay” outside.", "a banner",
     Rule::name_before},
    {"InvertedBefore", "By May, explained Ruiz, “the dam was full and we were glad.”", "Ruiz",
     Rule::name_before},
    {"Heading", "Ana Ruiz, economist, Bank of Marlow, Girona: “We stay.”", "Ana Ruiz", Rule::colon},
    {"Colon", "Ana Ruiz: “We stay.”", "Ana Ruiz", Rule::colon},
    {"AccordingToBefore", "According to Ruiz, the dam is “in good shape” now.", "Ruiz",
     Rule::according_to_before},
    {"NounCue", "Few believe her claim that it is “in good shape” now.", "her", Rule::noun_cue},
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
};

const SpeakerCase kContext[] = {
    {"SameParagraph", "“We stay,” Ruiz said. “We will not leave.”", "Ruiz", Rule::same_paragraph},
    {"PreviousSentence", "Ruiz was cautious. “We may stay for a day or two more.”", "Ruiz",
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
     Rule::earlier_paragraph},
    {"Post", "Ana Ruiz tweeted:\n\nWe stay for as long as we can, all of us.", "Ana Ruiz",
     Rule::previous_colon},
    {"MarkedBlock", "Ana Ruiz wrote in a letter:\n\n> We stay for as long as we can.", "Ana Ruiz",
     Rule::previous_colon},
    {"SecondMarkedBlock", "Ana Ruiz wrote in a letter:\n\n> We stay.\n\n> We will not leave.",
     "Ana Ruiz", Rule::continued},
    {"Reopened", "“We stay,” Ruiz said. “We\n\n“will not leave this town.”", "Ruiz",
     Rule::continued},
};

INSTANTIATE_TEST_SUITE_P(Right, AttributionTest, testing::ValuesIn(kRight), CaseName());
INSTANTIATE_TEST_SUITE_P(Left, AttributionTest, testing::ValuesIn(kLeft), CaseName());
INSTANTIATE_TEST_SUITE_P(Context, AttributionTest, testing::ValuesIn(kContext), CaseName());

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

TEST(AttributionTest, ANameLaterOnNamesTheFirstParagraphToo) {
    const Sample sample("“We stay for the whole summer.\n\n“We will not leave,” Ruiz said.");
    const auto all = attribute(sample.reading, english());
    ASSERT_EQ(all.size(), 2U);
    ASSERT_TRUE(all[0].attribution);
    EXPECT_EQ(sample.words(all[0].attribution->speaker), "Ruiz");
    EXPECT_EQ(all[0].attribution->rule, Rule::continued);
}

TEST(AttributionTest, ATranscriptNamesItsSpeakerInside) {
    const Sample sample("\"RUIZ: We stay.\"");
    const auto all = attribute(sample.reading, english());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].inner_name.of(sample.text), "RUIZ");
}

}  // namespace
}  // namespace quoth::quotes
