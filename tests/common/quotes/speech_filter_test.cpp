#include "common/quotes/attribution/speech_filter.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

struct FilterCase {
    const char* name;
    const char* text;
    bool is_speech;
};

std::ostream& operator<<(std::ostream& out, const FilterCase& c) { return out << c.name; }

class SpeechFilterTest : public testing::TestWithParam<FilterCase> {};

TEST_P(SpeechFilterTest, TellsSpeechFromTheRest) {
    const Sample sample(GetParam().text);
    const auto all = attribute(sample.reading, english());
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all.back().is_speech, GetParam().is_speech);
}

const FilterCase kFilterCases[] = {
    {"ListOfTitles", "According to Ruiz, they sang hits like “The Rain,” “The Sun” and “My Hat.”",
     false},
    {"KnownAs", "The right is known as the “harbour call option”, Ruiz said.", false},
    {"TitleBehindTo", "Then she began the intro to “Running to the Streets.”", false},
    {"NounBehindTheQuotation", "The “Drop it. Now.” campaign did not please Ruiz.", false},
    {"PaperOfTheSpeaker", "“We won,” said Ana Ruiz, editor of the “Daily Herald”.", false},
    {"IronyAboutTheSpeaker", "“Yes, we did,” said Ana Ruiz, the “boss” of the gang.", false},
    {"SpeechBehindAnAside", "“Yes,” said Ana Ruiz, the head of the dam, “we did.”", true},
    {"SpeechBehindAGerund", "“Yes,” said Ana Ruiz, praising a “great day” for all.", true},
    {"Speech", "“We stay,” Ruiz said.", true},
    {"ShortSpeechInTitleCase", "“Stay Here,” Ruiz said.", true},
    {"TitleOfAWork", "Ruiz wrote the novel “Rain on the Harbour” in May.", false},
    {"TitleAfterCalled", "Ruiz praised a film called “The Long Rain” there.", false},
    {"IronyWithoutASpeaker", "It rained on the “festival” again.", false},
    {"AShortSentence", "Ruiz shook her head. “No.”", true},
    {"AShortQuestionThatGoesOn", "“Who knows?” Ruiz said, turning round. “You?”", true},
    {"ATitleAlone", "The film was dark. “Harbour.”", false},
    {"AVerbOfMannerFarAway", "The sun beamed into the windows of the “Red Room” again.", false},
    {"AnAnswerOfOneWord", "“Sorry,” was the answer of the mayor.", true},
    {"AVerdictWithoutAComma", "“A total mess” was the verdict of the mayor.", true},
    {"Nickname", "Later “Lefty” Costa left.", false},
    {"LongSpeechWithoutASpeaker", "“We will stay here for as long as it may rain.”", true},
    {"OurOwnLabel", "It is what we call “rain” here.", false},
    {"HymnOrMotto", "Then they sang the hymn “Down the River” again.", false},
    {"MarkedThing", "She opened a drawer marked “Old Letters.”", false},
    {"DescribedProgram", "Then Ruiz told “Harbour Hour,” a radio program, a story.", false},
    {"ProgramTold", "Later Ruiz told “Harbour Hour” that she was ill.", false},
    {"TitleBeforeAWeakCue", "“Harbour Hour,” noted for its calm, ended.", false},
    {"WordsAsSuch", "Yesterday somebody scratched the words “Ana was here.”", false},
    {"AWordIsNoSpeaker", "By then the word on the sign read “shp.”", false},
    {"Motto", "The club's motto, “Onward, Upward,” was painted on a wall.", false},
    {"WhatAGroupCallsSomebody", "Players call her “the Anvil” for her calm.", false},
    {"WhatOnePersonCallsAnother", "Later Ruiz called him “Slow Costa” again.", true},
    {"WhatPeopleCallThings", "They stay away from sites they call “ghosts” there.", false},
    {"WhatCriticsCallThings", "It is a plan that critics call “amnesty” there.", true},
    {"PhraseOfASubject", "Ruiz ran on plans to “build on the good years” again.", true},
    {"WordOfASubject", "Ruiz built a “club” in May.", false},
    {"QuestionOfASubject", "Ruiz opened the door: “Who?”", true},
    {"Crosshead", "“We stay,” Ruiz said.\n\n“A hard winter.”", false},
    {"CapitalsInAHeadline", "‘A Slap in the Face,’ Ruiz Says of Harbour Plan", true},
    {"LabelOfNobody", "The tower was advertised as “the last dry house in town.”", true},
    {"LabelOfNobodyLongAgo", "The tower, which was once advertised as “dry,” fell.", true},
    {"HeadlineTag", "Bus lane “will ruin us”, say bakers", true},
    {"PieceWithItsAuthor",
     "“A harbour without any ships has no right to its name,” by the Ledger's Ana Ruiz", false},
    {"BookWithItsAuthor", "According to “Harbour Years” by Ana Ruiz, it was built later.", false},
    {"SaidBySomebody", "It was called “a harbour without ships” by Ana Ruiz.", true},
    {"DatedCaption", "“The Long Rain” — Ana Ruiz, May 3", false},
    {"MarkedInSmallLetters", "Ruiz said the memo, marked “urgent”, was lost.", false},
    {"Meaning", "Ruiz said the word ubu, which means “we stay”, is old.", false},
    {"Translation", "Ruiz said “ubu” (“we stay”) twice.", false},
    {"SoCalled", "Ruiz said the so-called “peace line” was wet.", false},
    {"OwnedLabel", "The mayor’s “friends” were late.", false},
    {"OwnedRemark", "The mayor’s “lazy” remark was late.", true},
    {"MeaningWithATag", "Rain means “we stay here,” she said.", true},
    {"HeadingInMarks", "“RAIN AHEAD” Ruiz said it rained.", false},
    {"AVerdictOfAnOwner", "“A total mess” was the mayor’s verdict.", true},
    {"AGrade", "Ruiz reiterated a “sell” rating on the dam.", false},
    {"AGradeInAList", "The banks reiterated their “buy,” “hold” or “sell” ratings.", false},
    {"AGradeBehindTheScale", "Ruiz said she cut her rating on the dam to “sell” in May.", false},
    {"WhatIsPut", "Ruiz put a “spell” on the dam.", false},
    {"HowItIsPut", "Ruiz put it “in plain words” again.", true},
    {"NicknameOf", "It has earned Ruiz the nickname of “Baker of the North.”", false},
    {"OneWordWithItsTag", "“Quiet,” she demanded.", true},
};

INSTANTIATE_TEST_SUITE_P(Quotations, SpeechFilterTest, testing::ValuesIn(kFilterCases), CaseName());

TEST(QuotationShapeTest, CountsWordsUpToTheLimit) {
    EXPECT_EQ(shape_of("we stay", english()).words, 2);
    EXPECT_EQ(shape_of("a b c d e f g h i j", english()).words, kManyWords);
}

TEST(QuotationShapeTest, SmallWordsMayStaySmallInATitle) {
    EXPECT_TRUE(shape_of("Rain on the Harbour", english()).title_case);
    EXPECT_FALSE(shape_of("Rain fell on the Harbour", english()).title_case);
    EXPECT_FALSE(shape_of("of the", english()).title_case);
}

}  // namespace
}  // namespace quoth::quotes
