#include "quoth/analyzer.hpp"

#include <gmock/gmock.h>

#include <string>

namespace quoth {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;

Analyzer english() { return *Analyzer::create(); }

std::vector<std::string> forms(std::string_view text) {
    Analyzer analyzer = english();
    std::vector<std::string> result;
    for (const Word& word : analyzer.words(text)) result.emplace_back(word.form);
    return result;
}

std::vector<std::string> sources(std::string_view text) {
    Analyzer analyzer = english();
    std::vector<std::string> result;
    for (const Word& word : analyzer.words(text)) result.emplace_back(word.bytes.of(text));
    return result;
}

struct FormsRow {
    std::string name;
    std::string text;
    std::vector<std::string> forms;
};

std::ostream& operator<<(std::ostream& out, const FormsRow& row) { return out << row.name; }

class AnalyzerFormsTest : public testing::TestWithParam<FormsRow> {};

TEST_P(AnalyzerFormsTest, GivesTheFormsOfTheTable) {
    EXPECT_THAT(forms(GetParam().text), ElementsAreArray(GetParam().forms));
}

INSTANTIATE_TEST_SUITE_P(
    Table, AnalyzerFormsTest,
    testing::Values(
        FormsRow{"Case", "The WHITE House", {"the", "white", "house"}},
        FormsRow{"CurlyPossessive", "Trump’s post", {"trump", "post"}},
        FormsRow{"StraightPossessive", "Trump's, TRUMP'S", {"trump", "trump"}},
        FormsRow{"PluralPossessive", "workers’ rights", {"workers", "rights"}},
        FormsRow{"BothApostrophes", "don’t don't", {"don't", "don't"}},
        FormsRow{"ApostropheInName", "O’Brien d'Arc", {"o'brien", "d'arc"}},
        FormsRow{"QuotationMarksAreNone", "‘quoted’ 'quoted' “it”", {"quoted", "quoted", "it"}},
        FormsRow{"HyphensSplit",
                 "mayor-elect cost-of-living",
                 {"mayor", "elect", "cost", "of", "living"}},
        FormsRow{"DashesSplit", "yes—no", {"yes", "no"}},
        FormsRow{"Thousands", "1,000 and 1,234,567.50", {"1000", "and", "1234567.50"}},
        FormsRow{"ListOfDigits", "1,2,3 10,20", {"1", "2", "3", "10", "20"}},
        FormsRow{"Decimal", "1.5 percent.", {"1.5", "percent"}},
        FormsRow{"SentenceEndsAfterNumber", "in 2025. Then", {"in", "2025", "then"}},
        FormsRow{"Time", "10:30", {"10", "30"}},
        FormsRow{"Acronym", "the U.S. and U.S.A", {"the", "us", "and", "usa"}},
        FormsRow{"AcronymPossessive", "the U.S.’s role", {"the", "us", "role"}},
        FormsRow{"SmallAcronym", "at 9 a.m. today", {"at", "9", "am", "today"}},
        FormsRow{"InitialBeforeName", "J.Smith J. Smith", {"j", "smith", "j", "smith"}},
        FormsRow{"SentenceWithoutBlank", "the end.Next", {"the", "end", "next"}},
        FormsRow{"Diacritics", "Erdoğan Łódź Ångström São", {"erdogan", "lodz", "angstrom", "sao"}},
        FormsRow{"CombiningMarks", "Erdog\u0306an", {"erdogan"}},
        FormsRow{"Ligatures", "Straße ﬁnal Æsir", {"strasse", "final", "aesir"}},
        FormsRow{"SoftHyphen", "White\u00ADhouse", {"whitehouse"}},
        FormsRow{"Cyrillic", "Москва́ Путин", {"москва", "путин"}},
        FormsRow{"Greek", "Αθήνα ΑΘΗΝΑ", {"αθηνα", "αθηνα"}},
        FormsRow{"Devanagari", "हिन्दी", {"हिन्दी"}},
        FormsRow{"LettersAndDigits", "G20 covid19", {"g20", "covid19"}},
        FormsRow{"InvalidBytesEndAWord",
                 "caf\xe9 ol\xff\xfe"
                 "e",
                 {"caf", "ol", "e"}},
        FormsRow{"Nul", std::string("a\0b", 3), {"a", "b"}}, FormsRow{"Empty", "", {}},
        FormsRow{"MarksAlone", "’ ' -- … .,", {}}),
    [](const auto& row) { return row.param.name; });

TEST(AnalyzerTest, BytesAreThoseOfTheTextWithoutThePossessive) {
    EXPECT_THAT(sources("“Erdoğan’s U.S. visit cost 1,000”"),
                ElementsAre("Erdoğan", "U.S.", "visit", "cost", "1,000"));
}

TEST(AnalyzerTest, ChineseAndThaiAreCutByDictionary) {
    EXPECT_THAT(sources("北京大学"), ElementsAre("北京", "大学"));
    EXPECT_GT(sources("สวัสดีชาวโลก").size(), 1U);
    EXPECT_THAT(forms("Xi说"), ElementsAre("xi", "说"));
}

/// A chain of single letters that ends in a word was once scanned anew from each of its letters;
/// the test would take hours.
TEST(AnalyzerTest, AnEndlessChainOfLettersAndDotsIsScannedOnce) {
    std::string chain;
    while (chain.size() < 4'000'000) chain += "a.";
    chain += "bc";
    EXPECT_EQ(forms(chain).back(), "bc");
}

TEST(AnalyzerTest, StemsAreSnowballs) {
    Analyzer analyzer = english();
    EXPECT_EQ(analyzer.stem("meetings"), "meet");
    EXPECT_EQ(analyzer.stem("meetings"), "meet");  // from memory
    EXPECT_EQ(analyzer.stem("said"), "said");
}

TEST(AnalyzerTest, AWordTooLongForAnyLanguageIsItsOwnStem) {
    Analyzer analyzer = english();
    const std::string endless(100'000, 's');
    EXPECT_EQ(analyzer.stem(endless), endless);
}

TEST(AnalyzerTest, IdentityNamesTheLanguage) {
    EXPECT_THAT(english().identity(), HasSubstr("stem-en"));
    EXPECT_NE(Analyzer::create("de")->identity(), english().identity());
}

TEST(AnalyzerTest, AnUnknownLanguageIsAnError) {
    const Result<Analyzer> result = Analyzer::create("tlh");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::unsupported);
    EXPECT_THAT(result.error().message, HasSubstr("'tlh'"));
}

}  // namespace
}  // namespace quoth
