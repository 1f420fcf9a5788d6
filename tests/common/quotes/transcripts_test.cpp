#include "common/quotes/marks/transcripts.hpp"

#include <gmock/gmock.h>

#include "case_name.hpp"
#include "common/text/paragraphs.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

using testing::ElementsAre;

/// `LABEL|speech` of each turn.
std::vector<std::string> turns(std::string_view text) {
    std::vector<std::string> result;
    for (const Turn& turn : find_turns(text, text::paragraphs(text))) {
        if (turn.speech.size() == 0) continue;
        result.push_back(std::string(turn.label.of(text)) + "|" +
                         std::string(turn.speech.of(text)));
    }
    return result;
}

struct TranscriptCase {
    const char* name;
    const char* text;
    std::vector<std::string> turns;
};

std::ostream& operator<<(std::ostream& out, const TranscriptCase& c) { return out << c.name; }

class TranscriptsTest : public testing::TestWithParam<TranscriptCase> {};

TEST_P(TranscriptsTest, FindsTheTurns) { EXPECT_EQ(turns(GetParam().text), GetParam().turns); }

const TranscriptCase kTranscriptCases[] = {
    {"QuestionAndAnswer",
     "Q: Why?\nA: We like it.\nQ: Still?",
     {"Q|Why?", "A|We like it.", "Q|Still?"}},
    {"WithFullStops",
     "Q. Why?\nA. We like it.\nQ. Still?",
     {"Q|Why?", "A|We like it.", "Q|Still?"}},
    {"NamesInCapitals",
     "MR. COSTA: Why?\nRUIZ: We stay.\nMR. COSTA: I see.",
     {"MR. COSTA|Why?", "RUIZ|We stay.", "MR. COSTA|I see."}},
    {"NamesThatComeBack",
     "Ruiz: We stay.\nCosta: Why?\nRuiz: No.\nCosta: Oh.",
     {"Ruiz|We stay.", "Costa|Why?", "Ruiz|No.", "Costa|Oh."}},
    {"AnAnswerOfTwoParagraphs",
     "Ana spoke.\n\nQ: Why?\n\nA: We stay.\n\nWe do.\n\nQ: Oh.\n\nThe end.",
     {"Q|Why?", "A|We stay.", "|We do.", "Q|Oh."}},
    {"AffiliationsAreNoneOfTheName",
     "ANA RUIZ, HOST: Why?\nSEN. COSTA (D-MARLOW): We stay.\nRUIZ: I see.",
     {"ANA RUIZ|Why?", "SEN. COSTA|We stay.", "RUIZ|I see."}},
    {"OneLabelIsNoConversation", "NOTE: It rained.\nNOTE: It snowed.\nNOTE: It froze.", {}},
    {"LabelsThatNeverComeBack", "Harbour: Full.\nMarket: Open.\nSchool: Shut.", {}},
    {"MarksShowTheirOwnSpeech", "RUIZ: “We stay.”\nCOSTA: “Why?”\nRUIZ: “No.”", {}},
    {"ASentenceIsNoLabel", "She said this: it rained.\nHe said this: it snowed.\nQ: No.", {}},
};

/// A `?` for each turn that asks, a `.` for others.
std::string asking(std::string_view text) {
    std::string result;
    for (const Turn& turn : find_turns(text, text::paragraphs(text))) {
        if (turn.speech.size() > 0) result += turn.asks ? '?' : '.';
    }
    return result;
}

TEST(TranscriptsTest, QAndAPaperThatOnlyAskAreTheInterviewer) {
    EXPECT_EQ(asking("Q: Why? Tell us.\nA: We like it.\nQ: Oh."), "?.?");
    EXPECT_EQ(asking("Ruiz met the Ledger.\n"
                     "Ledger: Why?\nAnd how?\nRuiz: We stay.\nLedger: Still?\nRuiz: Is it?"),
              "??.?.");
    EXPECT_EQ(asking("The Ledger: Why?\nRuiz: We stay.\nThe Ledger: Still?\nRuiz: Yes."), "?.?.");
    EXPECT_EQ(asking("COURIER: Why?\nRUIZ: We stay.\nCOURIER: Still?\nRUIZ: Yes."), "?.?.");
    EXPECT_EQ(asking("REPORTER: Why?\nRUIZ: We stay.\nREPORTER: Still?\nRUIZ: Yes."), "?.?.");
}

TEST(TranscriptsTest, PersonsWhoOnlyAskAreNone) {
    EXPECT_EQ(asking("SEN. RUIZ: Why?\nMR. COSTA: We stay.\nSEN. RUIZ: Still?\nMR. COSTA: Yes."),
              "....");
    EXPECT_EQ(asking("Ruiz read the Ruiz report, Costa not.\n"
                     "Ruiz: Why?\nCosta: We stay.\nRuiz: Still?\nCosta: Yes."),
              "....");
    EXPECT_EQ(asking("Jon Courier won.\nCOURIER: Why?\nRUIZ: No.\nCOURIER: Still?\nRUIZ: Yes."),
              "....");
    EXPECT_EQ(asking("Costa: Why?\nRuiz: We stay.\nCosta: I see.\nRuiz: Yes."), "....");
    EXPECT_EQ(asking("Costa: Why?\nRuiz: Why not?\nCosta: What?\nRuiz: Who?"), "....");
}

INSTANTIATE_TEST_SUITE_P(Texts, TranscriptsTest, testing::ValuesIn(kTranscriptCases), CaseName());

/// The speaker of each turn, `-` for nobody.
std::vector<std::string> speakers(const std::string& text) {
    const Sample sample(text);
    std::vector<std::string> result;
    for (const Attributed& turn : attribute(sample.reading, english())) {
        if (!turn.is_speech) continue;
        result.push_back(turn.attribution ? sample.words(turn.attribution->speaker) : "-");
    }
    return result;
}

TEST(TurnSpeakersTest, NamesAreThoseOfTheLabels) {
    EXPECT_THAT(speakers("MR. COSTA: Why?\nRUIZ: We stay.\nMR. COSTA: I see."),
                ElementsAre("MR. COSTA", "RUIZ", "MR. COSTA"));
}

TEST(TurnSpeakersTest, WhoOnlyAsksSpeaksToo) {
    EXPECT_THAT(speakers("SEN. RUIZ: Why?\nMR. COSTA: We stay.\nSEN. RUIZ: Still?"),
                ElementsAre("SEN. RUIZ", "MR. COSTA", "SEN. RUIZ"));
}

TEST(TurnSpeakersTest, AnswersAreByThePersonOfTheIntroduction) {
    EXPECT_THAT(speakers("Ana Ruiz runs the port. Pedro Costa met Ruiz there.\n\n"
                         "Q: Why?\n\nA: We stay.\n\nWe do.\n\nQ: Oh?\n\nA: Yes."),
                ElementsAre("Ana Ruiz", "Ana Ruiz", "Ana Ruiz"));
}

TEST(TurnSpeakersTest, AnswersWithoutAnIntroductionAreByNobody) {
    EXPECT_THAT(speakers("Q: Why?\n\nA: We stay.\n\nQ: Oh?\n\nA: Yes."), ElementsAre("-", "-"));
}

}  // namespace
}  // namespace quoth::quotes
