#include "common/quotes/attribution/subjects.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "common/quotes/attribution/gerunds.hpp"
#include "common/quotes/attribution/main_clause.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

struct SubjectCase {
    const char* name;
    const char* text;
    const char* verb;
    const char* subject;
};

std::ostream& operator<<(std::ostream& out, const SubjectCase& c) { return out << c.name; }

class SubjectTest : public testing::TestWithParam<SubjectCase> {};

TEST_P(SubjectTest, StandsLeftOfTheVerb) {
    const Sample sample(GetParam().text);
    const auto subject = subject_of(sample.items(), sample.find(GetParam().verb), 0);
    ASSERT_TRUE(subject);
    EXPECT_EQ(sample.words(subject->phrase), GetParam().subject);
}

const SubjectCase kSubjectCases[] = {
    {"Neighbour", "Yesterday Ruiz said so.", "said", "Ruiz"},
    {"OverAdverbsAndAuxiliaries", "Ruiz has often said so.", "said", "Ruiz"},
    {"OverATime", "Ruiz on Tuesday said so.", "said", "Ruiz"},
    {"OverABracket", "Ruiz (who left early) said so.", "said", "Ruiz"},
    {"OverDashes", "Ruiz — a known critic — said so.", "said", "Ruiz"},
    {"OverAnApposition", "Ana Ruiz, the old harbour master, said so.", "said", "Ana Ruiz"},
    {"TwoRelativeClauses",
     "The memo, which was leaked by the Courier and which her aide, Pedro Costa, has read, said "
     "so.",
     "said", "The memo"},
    {"ASubjectBehindARelativeClause",
     "To cut the costs, which grow by more than a million in a year, the council said so.", "said",
     "the council"},
    {"TheApposedName", "The old harbour master, Ana Ruiz, said so.", "said", "Ana Ruiz"},
    {"OverARelativeClause", "Ruiz, who leads the council, said so.", "said", "Ruiz"},
    {"OverALeadingPhrase", "At a meeting in the town Ruiz said so.", "said", "Ruiz"},
    {"WithItsComplement", "Then a spokesman for Ruiz said so.", "said", "a spokesman for Ruiz"},
    {"TheStaffAndNotItsHead", "Then Ruiz’s transition staff said so.", "said",
     "Ruiz’s transition staff"},
    {"OverAnOfficeAndAnApposition", "Ana Ruiz, editor of the Courier, a small paper, said so.",
     "said", "Ana Ruiz"},
    {"OverAnOfficeThatNothingCloses", "Ana Ruiz, oil analyst at Bank Torvik said so.", "said",
     "Ana Ruiz"},
    {"OverTwoOfficesThatNothingCloses", "Ana Ruiz, head of the union and owner of a boat said so.",
     "said", "Ana Ruiz"},
    {"OverAnOfficeInCapitals", "Ana Ruiz, Vice President of Sales for Torvik, Inc., said so.",
     "said", "Ana Ruiz"},
    {"AnOfficeBehindAPlaceIsAnother", "But in Marlow, union head Ana Ruiz said so.", "said",
     "union head Ana Ruiz"},
    {"APlaceWithItsStateIsNobody", "The Marlow, Ohio-based owner said so.", "said",
     "Ohio-based owner"},
    {"OverAPassiveInARelativeClause", "The owner of a shop that was hit by a lorry said so.",
     "said", "The owner of a shop"},
    {"OverAWhoseClauseWithAnAge", "Ana Ruiz, whose son Juan, 12, was there, said so.", "said",
     "Ana Ruiz"},
    {"ThoseOfAKind", "Those in favour of rain have said so.", "said", "Those"},
    {"TheApposedNameBehindAnArticle", "Her sister, the baker Ana Ruiz, said so.", "said",
     "the baker Ana Ruiz"},
    {"AcrossAnd", "Ruiz left the hall and said so.", "said", "Ruiz"},
    {"OverAnObjectInAList", "Yesterday Ruiz attacked Costa, called him late.", "called", "Ruiz"},
    {"Pronoun", "Then she said so.", "said", "she"},
    {"AnAgeIsNoSubject", "Ms. Ruiz, 56, who runs the mill, left early and promised help.",
     "promised", "Ms. Ruiz"},
};

INSTANTIATE_TEST_SUITE_P(Constructions, SubjectTest, testing::ValuesIn(kSubjectCases), CaseName());

TEST(SubjectTest, WhoHasAnAntecedent) {
    const Sample sample("They met Ana Ruiz, who said so.");
    const auto subject = subject_of(sample.items(), sample.find("said"), 0);
    ASSERT_TRUE(subject && subject->antecedent);
    EXPECT_EQ(sample.words(subject->phrase), "who");
    EXPECT_EQ(sample.words(*subject->antecedent), "Ana Ruiz");
}

TEST(MainSubjectTest, IsTheOneBeforeTheVerbOfTheLastClause) {
    const Sample sample("When Costa came, Ruiz left the hall, saying so.");
    const auto subject = main_subject(sample.items(), 0, sample.find("saying"));
    ASSERT_TRUE(subject);
    EXPECT_EQ(sample.words(subject->phrase), "Ruiz");
}

TEST(MainSubjectTest, IsNoTime) {
    const Sample sample("A group of bakers this week wrote a letter, saying so.");
    const auto subject = main_subject(sample.items(), 0, sample.find("saying"));
    ASSERT_TRUE(subject);
    EXPECT_EQ(sample.words(subject->phrase), "A group");
}

TEST(GerundSubjectTest, IsTheSpeakerOfTheClauseItHangsOn) {
    const Sample sample(
        "The news came three days after Ruiz admitted the plan, telling reporters so.");
    const auto subject = speaker_of_gerund(sample.items(), sample.find("telling"), 0);
    ASSERT_TRUE(subject);
    EXPECT_EQ(sample.words(subject->phrase), "Ruiz");
}

}  // namespace
}  // namespace quoth::quotes
