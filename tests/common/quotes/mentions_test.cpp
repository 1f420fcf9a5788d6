#include "common/quotes/assembly/mentions.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

struct MentionCase {
    const char* name;
    const char* text;
    const char* mention;
};

std::ostream& operator<<(std::ostream& out, const MentionCase& c) { return out << c.name; }

class MentionTest : public testing::TestWithParam<MentionCase> {};

TEST_P(MentionTest, IsTheWholeNounPhrase) {
    const Sample sample(GetParam().text);
    const auto all = attribute(sample.reading, english());
    ASSERT_TRUE(!all.empty() && all[0].attribution);
    EXPECT_EQ(sample.words(whole_mention(sample.reading, *all[0].attribution)), GetParam().mention);
}

const MentionCase kMentionCases[] = {
    {"Complement", "“We stay,” a spokesman for Ruiz said.", "a spokesman for Ruiz"},
    {"AppositionBeforeTheCue", "“We stay,” Ana Ruiz, a law professor at Girona, said.",
     "Ana Ruiz, a law professor at Girona"},
    {"AppositionAfterTheCue", "“We stay,” said Ana Ruiz, a law professor at Girona.",
     "Ana Ruiz, a law professor at Girona"},
    {"RelativeClause", "“We stay,” said Ana Ruiz, who was born in Girona.",
     "Ana Ruiz, who was born in Girona"},
    {"BracketAfterTheName", "“We stay,” said Ana Ruiz (Girona).", "Ana Ruiz (Girona)"},
    {"TheNameBehindItsOffice", "“We stay,” said the mayor, Ana Ruiz.", "the mayor, Ana Ruiz"},
    {"WhatFollowsIsAnotherClause", "“We stay,” said Ana Ruiz, adding that it rained.", "Ana Ruiz"},
    {"TimeIsNoPart", "“We stay,” Ana Ruiz said on Friday.", "Ana Ruiz"},
    {"WhoMeansThePhraseBefore", "They met Ana Ruiz, who said “we stay” again.", "Ana Ruiz"},
    {"WhoMeansThePhraseBeforeWithItsName",
     "Then Ana Ruiz, a critic of the plan who called it “a wet hat,” left.",
     "Ana Ruiz, a critic of the plan"},
    {"APluralIsNoOffice", "Its debts, Ana Ruiz said, were “a wet hat” again.", "Ana Ruiz"},
    {"AnOfficeForSeveralThings", "The director of public works, Ana Ruiz, called it “a wet hat”.",
     "The director of public works, Ana Ruiz"},
    {"TwoOfficesOfOne", "“We stay,” said the founder and chief editor, Ana Ruiz.",
     "the founder and chief editor, Ana Ruiz"},
    {"TwoOfficesOfOneInFront",
     "The founder and chief editor of the Courier, Ana Ruiz, called it “a wet hat”.",
     "The founder and chief editor of the Courier, Ana Ruiz"},
    {"TwoOfficesWithoutAName", "“We stay,” said the founder and chief editor.", "the founder"},
    {"TheVerbOfTheClauseIsNoPart", "The president, Ana Ruiz, went further, calling it “a wet hat.”",
     "The president, Ana Ruiz"},
    {"TheVerbBehindARelativeClauseIsNoPart",
     "Ana Ruiz, who bakes in Girona, went further on Friday, calling it “a wet hat.”",
     "Ana Ruiz, who bakes in Girona"},
    {"AnAgeInOneWord", "“We stay,” a 46-year-old diver said.", "a 46-year-old diver"},
    {"TwoNounsWithAnd", "“We stay,” her friends and advisers said.", "her friends and advisers"},
    {"ADayBeforeANoun", "A Friday column in the Girona Post said “we stay” again.",
     "A Friday column in the Girona Post"},
    {"AVerbAfterTheAppositionIsNoPart",
     "“We stay,” said Ana Ruiz, a diver, praised for her work in the dam.", "Ana Ruiz, a diver"},
    {"HowItWasSaidIsNoPart", "“We stay,” said Ana Ruiz in a call with bakers.", "Ana Ruiz"},
    {"AnOfficeThatNothingCloses", "“We stay,” Ana Ruiz, head of the guild and a baker said.",
     "Ana Ruiz, head of the guild and a baker"},
    {"WhatIsSaidIsNoPart", "According to Ruiz, the dam is “in good shape” now.", "Ruiz"},
    {"AppositionBeforeWhatIsSaid", "According to Ana Ruiz, a diver, the dam is “a mess” now.",
     "Ana Ruiz, a diver"},
    {"TheNameBehindTwoOffices", "Her sister, the baker Ana Ruiz, said “we stay” again.",
     "Her sister, the baker Ana Ruiz"},
    {"Title", "“We stay,” President Ana Ruiz said.", "President Ana Ruiz"},
    {"Pronoun", "“We stay,” she said, a law professor at heart.", "she"},
};

TEST(MentionTest, ReachesUpToTheRelativePronoun) {
    const Sample sample("Then Ana Ruiz, a critic of the plan who called it “a wet hat,” left.");
    const auto all = attribute(sample.reading, english());
    ASSERT_TRUE(!all.empty() && all[0].attribution);
    const ItemRange mention = whole_mention(sample.reading, *all[0].attribution);
    EXPECT_EQ(sample.words(with_relative_pronoun(sample.reading, *all[0].attribution, mention)),
              "Ana Ruiz, a critic of the plan who");
}

INSTANTIATE_TEST_SUITE_P(Phrases, MentionTest, testing::ValuesIn(kMentionCases), CaseName());

}  // namespace
}  // namespace quoth::quotes
