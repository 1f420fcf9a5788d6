#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "quoth/quote_extractor.hpp"
#include "tests/common/quotes/case_name.hpp"

namespace quoth::quotes::german {
namespace {

std::vector<Quotation> indirect_in(const Article& article) {
    static const QuoteExtractor extractor = *QuoteExtractor::create();
    std::vector<Quotation> found = extractor.extract(article);
    std::erase_if(found, [](const Quotation& q) { return q.kind != QuotationKind::indirect; });
    return found;
}

struct ReportCase {
    const char* name;
    const char* text;
    const char* content;  ///< of the last report, its parts divided by ` | `; empty for none
    const char* mention;
    const char* cue;  ///< base form; empty for none
};

std::ostream& operator<<(std::ostream& out, const ReportCase& c) { return out << c.name; }

class GermanReportTest : public testing::TestWithParam<ReportCase> {};

TEST_P(GermanReportTest, IsFound) {
    Article article;
    article.lang = "de";
    article.text = GetParam().text;
    const std::vector<Quotation> found = indirect_in(article);
    if (*GetParam().content == '\0') {
        EXPECT_TRUE(found.empty());
        return;
    }
    ASSERT_FALSE(found.empty());
    std::string content;
    for (const ArticleSpan& part : found.back().parts) {
        if (!content.empty()) content += " | ";
        content += part.bytes.of(article.text);
    }
    EXPECT_EQ(content, GetParam().content);
    ASSERT_TRUE(found.back().speaker);
    EXPECT_EQ(found.back().speaker->mention.bytes.of(article.text), GetParam().mention);
    EXPECT_EQ(found.back().cue ? found.back().cue->lemma : "", GetParam().cue);
}

const ReportCase kClauses[] = {
    {"That", "Jan Kröger sagte, dass die Brücke marode ist.", "dass die Brücke marode ist",
     "Jan Kröger", "sagen"},
    {"Whether", "Jan Kröger fragte, ob die Brücke noch hält.", "ob die Brücke noch hält",
     "Jan Kröger", "fragen"},
    {"TheMood", "Jan Kröger sagte am Freitag, die Brücke sei marode.", "die Brücke sei marode",
     "Jan Kröger", "sagen"},
    {"BehindAColon", "Jan Kröger warnte: Die Brücke sei marode.", "Die Brücke sei marode",
     "Jan Kröger", "warnen"},
    {"AnInfinitive", "Jan Kröger drohte, die Brücke zu sperren.", "die Brücke zu sperren",
     "Jan Kröger", "drohen"},
    {"ASeparableVerb", "Jan Kröger teilte am Freitag mit, die Brücke sei marode.",
     "die Brücke sei marode", "Jan Kröger", "mitteilen"},
    {"APerfect", "Jan Kröger hat angekündigt, dass die Brücke gesperrt wird.",
     "dass die Brücke gesperrt wird", "Jan Kröger", "ankündigen"},
    {"BehindAnApposition", "Jan Kröger, Sprecher der Stadt, sagte, die Brücke sei marode.",
     "die Brücke sei marode", "Jan Kröger, Sprecher der Stadt", "sagen"},
    {"AnInfinitiveInOneWord", "Jan Kröger schlug vor, den Plan zurückzuziehen.",
     "den Plan zurückzuziehen", "Jan Kröger", "vorschlagen"},
    {"UntilTheMainClauseGoesOn",
     "Jan Kröger sagte, dass die Brücke marode ist, nannte aber keine Zahlen.",
     "dass die Brücke marode ist", "Jan Kröger", "sagen"},
    {"HeisstEs", "In der Mitteilung heißt es, die Brücke sei marode.", "die Brücke sei marode",
     "der Mitteilung", "heißt"},
    {"ByLettingKnow", "Jan Kröger ließ mitteilen, dass die Brücke marode ist.",
     "dass die Brücke marode ist", "Jan Kröger", "mitteilen"},
    {"ByHavingToAdmit", "Jan Kröger musste einräumen, dass die Brücke marode ist.",
     "dass die Brücke marode ist", "Jan Kröger", "einräumen"},
    {"AVerbPhrase", "Jan Kröger gab zu bedenken, dass die Brücke marode ist.",
     "dass die Brücke marode ist", "Jan Kröger", "bedenken geben"},
    {"FromCircles", "Wie es aus der Behörde hieß, ist die Brücke marode.", "ist die Brücke marode",
     "der Behörde", "hieß"},
    {"SaidByNobodyIsNone", "Zur Begründung hieß es, die Brücke sei marode.", "", "", ""},
    {"WantingToSayIsNone", "Jan Kröger wollte nicht sagen, ob die Brücke hält.", "", "", ""},
    {"APurposeIsNone", "Jan Kröger sagte zu, um die Brücke zu retten.", "", "", ""},
    {"ACauseIsNone", "Jan Kröger sagte ab, weil die Brücke gesperrt ist.", "", "", ""},
    {"AThoughtIsNone", "Jan Kröger hofft, dass die Brücke hält.", "", "", ""},
};

INSTANTIATE_TEST_SUITE_P(Clauses, GermanReportTest, testing::ValuesIn(kClauses), CaseName());

const ReportCase kSources[] = {
    {"Laut", "Laut Jan Kröger ist die Brücke seit Jahren marode.",
     "ist die Brücke seit Jahren marode", "Jan Kröger", "laut"},
    {"NachAngaben", "Nach Angaben der Polizei war der Fahrer betrunken.",
     "war der Fahrer betrunken", "der Polizei", "nach angaben"},
    {"InTheMiddle", "Der Fahrer war nach Angaben der Polizei betrunken und müde.",
     "Der Fahrer war | betrunken und müde", "der Polizei", "nach angaben"},
    {"OwnWordsInFront", "Nach eigenen Angaben hat der Verband viel Geld verloren.",
     "hat der Verband viel Geld verloren", "der Verband", "nach angaben"},
    {"OwnWordsInTheMiddle", "Der Verband hat nach eigenen Angaben viel Geld verloren.",
     "Der Verband hat | viel Geld verloren", "Der Verband", "nach angaben"},
    {"Zufolge", "Der Polizei zufolge war der Fahrer betrunken.", "war der Fahrer betrunken",
     "Der Polizei", "zufolge"},
    {"APlaceAboveIsNone", "Der Fahrer hatte die Sicht nach oben verloren.", "", "", ""},
    {"Tail", "Die Brücke sei seit Jahren marode, sagte Jan Kröger.",
     "Die Brücke sei seit Jahren marode", "Jan Kröger", "sagen"},
    {"So", "Die Brücke sei seit Jahren marode, so Jan Kröger.", "Die Brücke sei seit Jahren marode",
     "Jan Kröger", "so"},
    {"SoInTheMiddle", "Die Brücke, so Jan Kröger, sei seit Jahren marode.",
     "Die Brücke | sei seit Jahren marode", "Jan Kröger", "so"},
    {"WieInFront", "Wie Jan Kröger mitteilte, ist die Brücke marode.", "ist die Brücke marode",
     "Jan Kröger", "mitteilen"},
    {"WieBehind", "Die Brücke ist seit Jahren marode, wie Jan Kröger mitteilte.",
     "Die Brücke ist seit Jahren marode", "Jan Kröger", "mitteilen"},
};

INSTANTIATE_TEST_SUITE_P(Sources, GermanReportTest, testing::ValuesIn(kSources), CaseName());

const ReportCase kGoingOn[] = {
    {"TheMoodGoesOn", "Jan Kröger warnte vor der Brücke. Das Geländer sei lose.",
     "Das Geländer sei lose", "Jan Kröger", ""},
    {"SentencesInARowAreOne",
     "Jan Kröger warnte vor der Brücke. Das Geländer sei lose. Der Belag habe Löcher.",
     "Das Geländer sei lose. Der Belag habe Löcher", "Jan Kröger", ""},
    {"BehindAQuotation", "„Wir bleiben“, sagte Jan Kröger. Die Brücke sei nicht sicher.",
     "Die Brücke sei nicht sicher", "Jan Kröger", ""},
    {"BehindAStand", "Jan Kröger nahm Stellung. Die Brücke sei nicht sicher.",
     "Die Brücke sei nicht sicher", "Jan Kröger", ""},
    {"NotIntoTheNextParagraph", "Jan Kröger warnte vor der Brücke.\n\nDas Geländer sei lose.", "",
     "", ""},
    {"NotTheReportersOwnMood", "Jan Kröger warnte vor der Brücke. Das Geländer ist lose.", "", "",
     ""},
    {"NotWhatTheReporterDoubts", "Jan Kröger warnte. Ich glaube nicht daran.", "", "", ""},
};

INSTANTIATE_TEST_SUITE_P(GoingOn, GermanReportTest, testing::ValuesIn(kGoingOn), CaseName());

TEST(GermanReportsTest, ATitleInMarksIsNoQuotation) {
    Article article;
    article.lang = "de";
    article.text = "Jan Kröger sagte, er habe „Hans im Glück“ gelesen.";
    EXPECT_EQ(indirect_in(article).size(), 1U);
}

TEST(GermanReportsTest, ASentenceWithAQuotationIsNoReport) {
    Article article;
    article.lang = "de";
    article.text = "Jan Kröger sagte, dass die Brücke „sehr marode“ sei.";
    EXPECT_TRUE(indirect_in(article).empty());
}

}  // namespace
}  // namespace quoth::quotes::german
