#include "common/quotes/marks/missing_marks.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "common/text/paragraphs.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

struct SlipCase {
    const char* name;
    const char* text;
    std::vector<std::string> inside;
};

std::ostream& operator<<(std::ostream& out, const SlipCase& c) { return out << c.name; }

class MissingMarksTest : public testing::TestWithParam<SlipCase> {};

TEST_P(MissingMarksTest, FindsWhatTheWriterMeant) {
    const std::string_view text = GetParam().text;
    MarkedText marked = find_quotations(text, text::paragraphs(text), false);
    end_unclosed(text, marked, english());
    std::vector<std::string> inside;
    for (const QuotedSpan& quote : marked.quotes) inside.emplace_back(quote.inner.of(text));
    EXPECT_EQ(inside, GetParam().inside);
}

const SlipCase kSlipCases[] = {
    {"StrayMark", "She left.\" It rained. \"We stay,\" he said.", {"We stay,"}},
    {"StrayCurlyMark", "She left.” It rained. “We stay,” he said.", {"We stay,"}},
    {"NeverOpened", "We stay here,” Ruiz said. It rained.", {"We stay here,"}},
    {"NeverOpenedAgain",
     "\"We stay,\" Ruiz said. And we like it here.\"",
     {"We stay,", "And we like it here."}},
    {"NeverOpenedBehindItsCue",
     "On Monday Ruiz said, We stay here. It is dry.”",
     {"We stay here. It is dry."}},
    {"NeverOpenedBehindAColon", "The rule was plain: We stay here.”", {"We stay here."}},
    {"NeverOpenedBehindNarration",
     "It rained for days. The dam is full,” Ruiz said.",
     {"The dam is full,"}},
    {"NeverOpenedBehindATitle",
     "It rained for days. Mr. Costa is late,” Ruiz said.",
     {"Mr. Costa is late,"}},
    {"NeverOpenedInOwnWords",
     "It rained. I know it. We are wet,” Ruiz said.",
     {"I know it. We are wet,"}},
    {"NeverOpenedWithTheParagraph", "I know it. We are wet.”", {"I know it. We are wet."}},
    {"NeverOpenedBehindASplit",
     "“We stay,” Ruiz said, and we like it here.”",
     {"We stay,", "and we like it here."}},
    {"WhatTheReporterAddsIsNotOpened", "“We stay,” Ruiz said, turning to the hall.”", {"We stay,"}},
    {"NarrationBeforeAMark", "The council met for hours.” It rained.", {}},
    {"NeverClosedBeforeItsAttribution",
     "“We stay, Ruiz said in a letter. It rained.",
     {"We stay,"}},
    {"NeverClosedBeforeASplit", "“Well, she said, “we stay.”", {"Well,", "we stay."}},
    {"NeverClosedAccordingTo", "“We stay, according to Ruiz.", {"We stay,"}},
    {"NeverClosedPhrase", "He is a “hawk and a liar. It rained. It snowed.", {"hawk and a liar."}},
    {"NeverClosedPhraseTakenUpAgain",
     "He said they “ran for it. They hid. “They froze,” he said.",
     {"ran for it. They hid.", "They froze,"}},
    {"NeverClosedShout", "Somebody yelled “You lie! at the mayor.", {"You lie!"}},
    {"NeverClosedWithOwnWords",
     "“We stay, I said to them. They left. It rained.",
     {"We stay, I said to them. They left. It rained."}},
    {"SameMarksInside", "\"He said \"no\" and left,\" she said.", {"He said \"no\" and left,"}},
    {"SameCurlyMarksInside", "“He said “no” and left,” she said.", {"He said “no” and left,"}},
    {"SameMarksInsideEndWithTheParagraph",
     "\"He said \"no\" and left.\nIt rained.\" It snowed.",
     {"He said", "no"}},
    {"NeverClosedBeforeAnInvertedTag",
     "“We stay, said Ana Ruiz, a baker.\n\n“We like it,” she said.",
     {"We stay,", "We like it,"}},
    {"NeverClosedSingle", "They called it ‘a mess. Rain fell.", {"a mess."}},
    {"NeverClosedSingleBeforeItsAttribution", "‘We stay, Ruiz said in a letter.", {"We stay,"}},
    {"NeverClosedSingleBeforeTheNext", "‘We stay, Ruiz said. ‘We do.’", {"We stay,", "We do."}},
    {"NeverClosedSingleBehindAnother",
     "'We stay,' Ruiz said. 'We do.\n\nRain fell on the town.",
     {"We stay,", "We do."}},
    {"NeverOpenedSingle", "We stay here,’ Ruiz said. It rained.", {"We stay here,"}},
    {"SameSingleMarksInside", "‘He said ‘no’ and left,’ she said.", {"He said ‘no’ and left,"}},
    {"ClosedByASingleMark", "“We stay,’ Ruiz said. “We do.”", {"We stay,", "We do."}},
    {"SingleMarksInside", "“He said, ‘Go,’ and left.", {"He said, ‘Go,’ and left."}},
    {"ALetterThatIsAMark", "They fled to ‘Adi in May. Rain fell.", {}},
    {"LettersLeftOut", "In the 'burbs and the 'hood their pay fell.", {}},
    {"OpenedAgainAfterASentence",
     "\"We left. \"We ran,\" she said. It rained.\" It snowed.",
     {"We left.", "We ran,", "It rained."}},
};

INSTANTIATE_TEST_SUITE_P(Slips, MissingMarksTest, testing::ValuesIn(kSlipCases), CaseName());

}  // namespace
}  // namespace quoth::quotes
