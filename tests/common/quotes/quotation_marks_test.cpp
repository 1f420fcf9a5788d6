#include "common/quotes/marks/quotation_marks.hpp"

#include <gmock/gmock.h>

#include "case_name.hpp"
#include "common/text/paragraphs.hpp"

namespace quoth::quotes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> quoted(std::string_view text, bool has_headline = false) {
    std::vector<std::string> result;
    for (const QuotedSpan& q : find_quotations(text, text::paragraphs(text), has_headline).quotes) {
        result.emplace_back(q.inner.of(text));
    }
    return result;
}

struct MarkCase {
    const char* name;
    const char* text;
    std::vector<std::string> inside;
};

std::ostream& operator<<(std::ostream& out, const MarkCase& c) { return out << c.name; }

class QuotationMarksTest : public testing::TestWithParam<MarkCase> {};

TEST_P(QuotationMarksTest, FindsWhatStandsInside) {
    EXPECT_EQ(quoted(GetParam().text), GetParam().inside);
}

const MarkCase kMarkCases[] = {
    {"Straight", R"(He said "we stay" twice.)", {"we stay"}},
    {"Curly", "“We stay,” he said.", {"We stay,"}},
    {"TwoApostrophes", "''We stay,'' he said.", {"We stay,"}},
    {"Backticks", "``We stay,'' he said.", {"We stay,"}},
    {"ThreeApostrophesCloseTheInnerFirst", "''It was 'odd,''' she said.", {"It was 'odd,'"}},
    {"TwoCurlySingleMarks", "‘‘We stay,’’ he said.", {"We stay,"}},
    {"TwoCurlySingleMarksThatClose", "“We stay,’’ he said. “We do.’’", {"We stay,", "We do."}},
    {"Guillemets", "« We stay », he said.", {"We stay"}},
    {"GermanMarks", "„Wir bleiben“, sagte er.", {"Wir bleiben"}},
    {"ReversedGuillemets", "»Wir bleiben«, sagte er.", {"Wir bleiben"}},
    {"Single", "The mayor called it 'a sad day' for all.", {"a sad day"}},
    {"SingleCurly", "‘We stay,’ she said.", {"We stay,"}},
    {"SingleAroundDouble", "‘He told me “go” twice,’ she said.", {"He told me “go” twice,"}},
    {"NestedSingleStaysInside", "“It was ‘odd’ of him,” she said.", {"It was ‘odd’ of him,"}},
    {"ApostropheInsideAWord", "The mayor’s men didn't stay.", {}},
    {"PluralPossessive", "The workers' rights and the miners' pay.", {}},
    {"PluralPossessiveInsideSingle",
     "It hit ‘the workers’ rights most’ of all.",
     {"the workers’ rights most"}},
    {"PluralInCapitalsInsideSingle", "It was ‘the MPS’ best day’ of all.", {"the MPS’ best day"}},
    {"PluralBeforeALineEnd",
     "It hit ‘the workers’\nrights most’ of all.\n\nIt rained.",
     {"the workers’\nrights most"}},
    {"PluralAtTheEndOfAQuotation", "The ‘rebels’ stay, the 'lions' go.", {"rebels", "lions"}},
    {"SingleAroundDoubleWithABlank", "‘They said “no,” ’ she said.", {"They said “no,”"}},
    {"SingleAroundAStrayDouble", "‘They said “no to all,’ she said.", {"They said “no to all,"}},
    {"SingleBehindAnEllipsis", "He wrote: ‘... and so we stay.’", {"... and so we stay."}},
    {"SingleBehindADottedEllipsis", "He wrote: '. . . and so we stay.'", {". . . and so we stay."}},
    {"SingleWithoutABlankBefore", "She left.‘We stay,’ he said.", {"We stay,"}},
    {"SingleWithoutABlankBehind", "‘We stay,’he said. ‘We do.’", {"We stay,", "We do."}},
    {"SingleWithABlankTooMany", "‘We stay, ’ he said.", {"We stay,"}},
    {"SingleStraightAfterADash", "It rained – 'all day,' he said.", {"all day,"}},
    {"SingleBeforeAWordAlsoShortened", "‘Cause and effect,’ she said.", {"Cause and effect,"}},
    {"SingleAroundAShortIng",
     "'We were goin' home at five,' she said.",
     {"We were goin' home at five,"}},
    {"SingleAroundAShortAnd",
     "‘Rock ’n’ roll isn’t dead,’ said Bell.",
     {"Rock ’n’ roll isn’t dead,"}},
    {"SingleAroundAShortAndStraight",
     "'We sell fish 'n' chips,' said Bell.",
     {"We sell fish 'n' chips,"}},
    {"SingleAroundAShortAndTurned",
     "‘We sell fish ‘n’ chips,’ said Bell.",
     {"We sell fish ‘n’ chips,"}},
    {"SingleAroundAShortAndInCapitals",
     "‘We heard Tubs ’N’ Oars,’ said Bell.",
     {"We heard Tubs ’N’ Oars,"}},
    {"SingleAroundAShortAndInStraightCapitals",
     "'We heard Tubs 'N' Oars,' said Bell.",
     {"We heard Tubs 'N' Oars,"}},
    {"SingleEndsBehindAShortIng",
     "‘It is an insult,’ said Bell. ‘We’re stayin’.’",
     {"It is an insult,", "We’re stayin’."}},
    {"SingleEndsBehindAPlural", "‘It’s the workers’.’", {"It’s the workers’."}},
    {"SingleEndsBehindAPluralStraight", "'It is the workers',' she said.", {"It is the workers',"}},
    {"SingleBehindAWordInIn", "It was 'a win' for all.", {"a win"}},
    {"DutchName", "Maud in 't Veld and 'ome' left.", {"ome"}},
    {"LettersLeftOut", "Rock 'n' roll of the '90s, ’til dawn.", {}},
    {"SingleClosedByATurnedMark", "‘We stay,‘ he said ‘twice‘ then.", {"We stay,", "twice"}},
    {"Inches", "A 6\" pipe burst.", {}},
    {"WrongDirection", "He said ”we stay” twice.", {"we stay"}},
    {"ReopenedInsideAParagraph",
     "\"We left. \"We ran. \"We hid.\"",
     {"We left.", "We ran.", "We hid."}},
    {"MarksWithoutWords", "He wrote “—” and \"...\" only.", {}},
    {"AttributesOfMarkup", "See <a href=\"x y\">this</a> page.", {}},
};

INSTANTIATE_TEST_SUITE_P(Styles, QuotationMarksTest, testing::ValuesIn(kMarkCases), CaseName());

TEST(QuotationMarksTest, AnOpenQuotationRunsOnOverTheLineEnd) {
    const std::string_view text = "“We will find a way.\nAll will be well,” he said.";
    EXPECT_THAT(quoted(text), ElementsAre("We will find a way.\nAll will be well,"));
    EXPECT_EQ(find_quotations(text, text::paragraphs(text), false).paragraphs.size(), 1U);
}

TEST(QuotationMarksTest, AMarkOpenedAgainContinuesTheOneBefore) {
    const std::string_view text = "“We left.\n\n“We ran,” she said.";
    const auto quotes = find_quotations(text, text::paragraphs(text), false).quotes;
    ASSERT_EQ(quotes.size(), 2U);
    EXPECT_FALSE(quotes[0].closed);
    EXPECT_FALSE(quotes[0].continues);
    EXPECT_TRUE(quotes[1].continues);
}

TEST(QuotationMarksTest, SingleMarksOpenAgainToo) {
    const std::string_view text = "‘We left, didn’t we.\n\n‘We ran,’ she said.";
    EXPECT_THAT(quoted(text), ElementsAre("We left, didn’t we.", "We ran,"));
    const auto quotes = find_quotations(text, text::paragraphs(text), false).quotes;
    ASSERT_EQ(quotes.size(), 2U);
    EXPECT_TRUE(quotes[1].continues);
}

TEST(QuotationMarksTest, SingleMarksOpenAgainAfterAnAttribution) {
    EXPECT_THAT(quoted("‘We left,’ he said. ‘We ran for days.\n\n‘We hid,’ he said."),
                ElementsAre("We left,", "We ran for days.", "We hid,"));
    EXPECT_THAT(quoted("‘We hit the workers’ rights.\n\n‘We hid,’ he said."),
                ElementsAre("We hit the workers’ rights.", "We hid,"));
    EXPECT_THAT(quoted("He said: ‘We hit the workers’ rights.\n\n‘We hid,’ he said."),
                ElementsAre("We hit the workers’ rights.", "We hid,"));
    EXPECT_THAT(quoted("He met the ‘rebels’ twice.\n\n‘We hid,’ he said."),
                ElementsAre("rebels", "We hid,"));
}

TEST(QuotationMarksTest, SingleMarksWithoutWordsEndWhereTheyEnd) {
    EXPECT_THAT(quoted("'— —\n'— —\n'—,' — ‘We ran,’ she said."), ElementsAre("We ran,"));
}

TEST(QuotationMarksTest, ASingleQuotationRunsOnOverTheLineEnd) {
    EXPECT_THAT(quoted("‘We will find a way.\nAll won’t be well,’ he said.\n‘No.’"),
                ElementsAre("We will find a way.\nAll won’t be well,", "No."));
    EXPECT_THAT(quoted("'We will find a way.\nThe workers' rights stay as they are."), IsEmpty());
}

TEST(QuotationMarksTest, AnUnclosedMarkEndsWithItsParagraph) {
    EXPECT_THAT(quoted("“We left.\nThey ran.\nIt rained.\nIt snowed."), ElementsAre("We left."));
    EXPECT_THAT(quoted("“We left.\nShe said “go” twice."), ElementsAre("We left.", "go"));
}

TEST(QuotationMarksTest, NothingRunsOutOfAHeadline) {
    EXPECT_THAT(quoted("Mayor: “We stay\nAll is well” it is not.", true), ElementsAre("We stay"));
}

TEST(QuotationMarksTest, NothingInNothing) { EXPECT_THAT(quoted(""), IsEmpty()); }

}  // namespace
}  // namespace quoth::quotes
