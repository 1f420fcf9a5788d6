#include "quoth/quote_extractor.hpp"

#include <gmock/gmock.h>

#include "case_name.hpp"

namespace quoth {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::vector<Quotation> extract(const Article& article) {
    return QuoteExtractor::create()->extract(article);
}

std::vector<Quotation> extract(std::string text) {
    Article article;
    article.text = std::move(text);
    return extract(article);
}

std::string words(const Article& article, const Quotation& quotation) {
    std::string result;
    for (const ArticleSpan& part : quotation.parts) {
        if (!result.empty()) result += " … ";
        result += part.bytes.of(part.field == ArticleField::title ? article.title : article.text);
    }
    return result;
}

TEST(QuoteExtractorTest, OtherLanguagesHaveSpansOnly) {
    Article article;
    article.lang = "nl";
    article.text = "„We blijven in de oude stad”, zei Ana Ruiz. Hij las de „Post”.";
    const std::vector<Quotation> found = extract(article);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].parts[0].bytes.of(article.text), "We blijven in de oude stad");
    EXPECT_EQ(found[0].kind, QuotationKind::direct);
    EXPECT_FALSE(found[0].speaker);
    EXPECT_FALSE(found[0].cue);
    EXPECT_LT(found[0].confidence, 0.2);
}

TEST(QuoteExtractorTest, AnyEnglishHasSpeakers) {
    for (const char* language : {"", "en", "en-GB", "EN_us"}) {
        Article article;
        article.lang = language;
        article.text = "“We stay in the old town,” Ana Ruiz said.";
        const std::vector<Quotation> found = extract(article);
        ASSERT_THAT(found, SizeIs(1)) << language;
        EXPECT_TRUE(found[0].speaker) << language;
    }
}

/// The story of a headline, a post, a victory speech and a staff, in sentences of the test's own.
Article founding_story() {
    Article article;
    article.title = "Trump and Mamdani Will Talk: “The Communist Asked”";
    article.text =
        "Trump and Mamdani Will Talk: “The Communist Asked”\n"
        "President Donald Trump will see New York mayor-elect Zohran Mamdani on Friday.\n"
        "Trump broke the news in a post, mocking his guest by writing that “the communist asked to "
        "meet”.\n"
        "Mamdani’s transition staff confirmed the plan, saying the talks would turn on rents.\n"
        "Days earlier Trump had sounded milder.\n"
        "“We’ll work something out.\n"
        "We want everything to go well for New York,” he said.\n"
        "Before the vote Trump often attacked Mamdani, calling him “a communist” and “a hater of "
        "Jews,” and warned he might withhold federal funds if Mamdani won.\n"
        "Mamdani, for his part, ran against the White House.\n"
        "In his victory speech, he claimed a mandate.\n"
        "“If anyone can show a nation betrayed by Donald Trump how to defeat him, it is the city "
        "that once lifted him to prominence.\n"
        "In this moment of political darkness, New York will be the light,” he said.\n";
    return article;
}

struct StoryRow {
    const char* name;
    const char* words;
    QuotationKind kind;
    const char* speaker;
    const char* role;
    const char* cue;
    std::vector<std::string> about;
};

std::ostream& operator<<(std::ostream& out, const StoryRow& row) { return out << row.name; }

class FoundingStoryTest : public testing::TestWithParam<StoryRow> {};

TEST_P(FoundingStoryTest, IsUnderstoodAsAReaderWould) {
    const Article story = founding_story();
    for (const Quotation& quotation : extract(story)) {
        if (words(story, quotation) != GetParam().words) continue;
        ASSERT_TRUE(quotation.speaker);
        EXPECT_EQ(quotation.speaker->name, GetParam().speaker);
        EXPECT_EQ(quotation.speaker->role, GetParam().role);
        EXPECT_EQ(quotation.kind, GetParam().kind);
        EXPECT_EQ(quotation.cue ? quotation.cue->lemma : "", GetParam().cue);
        EXPECT_EQ(quotation.about, GetParam().about);
        return;
    }
    FAIL() << "not found: " << GetParam().words;
}

const StoryRow kStory[] = {
    {"Headline", "The Communist Asked", QuotationKind::direct, "Donald Trump", "President", "", {}},
    {"Post",
     "the communist asked to meet",
     QuotationKind::mixed,
     "Donald Trump",
     "President",
     "write",
     {}},
    {"OverALineEnd",
     "We’ll work something out.\nWe want everything to go well for New York,",
     QuotationKind::direct,
     "Donald Trump",
     "President",
     "say",
     {"New York"}},
    {"FirstLabel",
     "a communist",
     QuotationKind::mixed,
     "Donald Trump",
     "President",
     "call",
     {"Zohran Mamdani"}},
    {"SecondLabel",
     "a hater of Jews,",
     QuotationKind::mixed,
     "Donald Trump",
     "President",
     "call",
     {"Zohran Mamdani"}},
    {"Warning",
     "he might withhold federal funds if Mamdani won",
     QuotationKind::indirect,
     "Donald Trump",
     "President",
     "warn",
     {"Zohran Mamdani"}},
    {"VictorySpeech",
     "If anyone can show a nation betrayed by Donald Trump how to defeat him, it is the city that "
     "once lifted him to prominence.\nIn this moment of political darkness, New York will be the "
     "light,",
     QuotationKind::direct,
     "Zohran Mamdani",
     "New York mayor-elect",
     "say",
     {"Donald Trump", "New York"}},
    {"Staff",
     "the talks would turn on rents",
     QuotationKind::indirect,
     "transition staff",
     "Mamdani’s transition staff",
     "say",
     {}},
};

INSTANTIATE_TEST_SUITE_P(Rows, FoundingStoryTest, testing::ValuesIn(kStory), CaseName());

TEST(QuoteExtractorTest, WhatIsNoLanguageCodeIsRefused) {
    for (const char* language : {"", "german", "d", "d e", "12345", "e/n"}) {
        const auto extractor = QuoteExtractor::create({.language = language});
        ASSERT_FALSE(extractor) << language;
        EXPECT_EQ(extractor.error().code, ErrorCode::invalid_argument);
        EXPECT_FALSE(extractor.error().hint.empty());
    }
}

constexpr const char* kGermanText =
    "„Wir bleiben in der alten Stadt“, sagte Anna Vogt. Die Brücke über den Fluss ist seit dem "
    "Sommer gesperrt, und niemand weiß, wann sie wieder geöffnet werden kann.";

TEST(QuoteExtractorTest, TheTextTellsTheLanguageOfAnArticleWithoutOne) {
    Article article;
    article.text = kGermanText;
    EXPECT_EQ(QuoteExtractor::create()->language_of(article), "de");
    const std::vector<Quotation> found = extract(article);
    ASSERT_THAT(found, SizeIs(1));
    ASSERT_TRUE(found[0].speaker);
    EXPECT_EQ(found[0].speaker->name, "Anna Vogt");
}

TEST(QuoteExtractorTest, AnArticlesOwnLanguageCountsFirst) {
    Article article;
    article.lang = "nl";
    article.text = kGermanText;
    EXPECT_EQ(QuoteExtractor::create({.language = "de"})->language_of(article), "nl");
    article.lang.clear();
    EXPECT_EQ(QuoteExtractor::create({.language = "nl"})->language_of(article), "nl");
}

TEST(QuoteExtractorTest, InDoubtAnArticleIsEnglish) {
    Article article;
    article.text = "“We stay,” Ana Ruiz said.";
    EXPECT_EQ(QuoteExtractor::create()->language_of(article), "");
    const std::vector<Quotation> found = extract(article);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_TRUE(found[0].speaker);
}

TEST(QuoteExtractorTest, ASplitQuotationIsOneWithTwoParts) {
    Article article;
    article.text = "“Well,” Ana Ruiz said, “we stay.”";
    const auto quotations = extract(article);
    ASSERT_THAT(quotations, SizeIs(1));
    EXPECT_EQ(words(article, quotations[0]), "Well, … we stay.");
    EXPECT_EQ(quotations[0].kind, QuotationKind::direct);
}

TEST(QuoteExtractorTest, AQuotationReopenedAtEachParagraphIsOne) {
    Article article;
    article.text = "“We stay here for now.\n\n“We will not leave,” Ana Ruiz said.";
    const auto quotations = extract(article);
    ASSERT_THAT(quotations, SizeIs(1));
    EXPECT_THAT(quotations[0].parts, SizeIs(2));
}

TEST(QuoteExtractorTest, ARelativeClauseOfTheSpeakerPartsNoQuotation) {
    const auto quotations =
        extract("“I think,” said Ana Ruiz, who runs the bakery, “we will lose it.”");
    ASSERT_THAT(quotations, SizeIs(1));
    EXPECT_THAT(quotations[0].parts, SizeIs(2));
    EXPECT_EQ(quotations[0].kind, QuotationKind::direct);
}

TEST(QuoteExtractorTest, WhatComesAfterOtherNewsIsAnother) {
    EXPECT_THAT(extract("“We stay,” Ana Ruiz said. The council met for hours and heard many "
                        "complaints. “We will not leave,” she said."),
                SizeIs(2));
}

TEST(QuoteExtractorTest, QuotationsOfASeparateTitleStandInIt) {
    Article article;
    article.title = "Ruiz: “We stay”";
    article.text = "It rained. Ana Ruiz said “we stay” twice.";
    const auto quotations = extract(article);
    ASSERT_THAT(quotations, SizeIs(2));
    EXPECT_EQ(quotations[0].parts[0].field, ArticleField::title);
    EXPECT_EQ(words(article, quotations[0]), "We stay");
    EXPECT_EQ(quotations[0].speaker->name, "Ana Ruiz");
    EXPECT_EQ(quotations[1].parts[0].field, ArticleField::text);
}

TEST(QuoteExtractorTest, ASpeakerWhoIsUnknownStaysUnknown) {
    const auto quotations = extract("“We will stay here for as long as it may rain.”");
    ASSERT_THAT(quotations, SizeIs(1));
    EXPECT_FALSE(quotations[0].speaker);
    EXPECT_LT(quotations[0].confidence, 0.5);
}

TEST(QuoteExtractorTest, ATranscriptLineIsWithoutItsName) {
    Article article;
    article.text = "Ana Ruiz came. \"RUIZ: We stay.\"";
    const auto quotations = extract(article);
    ASSERT_THAT(quotations, SizeIs(1));
    EXPECT_EQ(words(article, quotations[0]), "We stay.");
    EXPECT_EQ(quotations[0].speaker->name, "Ana Ruiz");
}

struct InnerCase {
    const char* name;
    const char* text;
    const char* words;
    const char* speaker;  ///< empty where only a pronoun is known
};

std::ostream& operator<<(std::ostream& out, const InnerCase& c) { return out << c.name; }

class InnerQuotationTest : public testing::TestWithParam<InnerCase> {};

TEST_P(InnerQuotationTest, HasItsOwnSpeaker) {
    Article article;
    article.text = GetParam().text;
    const auto quotations = extract(article);
    ASSERT_THAT(quotations, SizeIs(2));
    EXPECT_FALSE(quotations[0].inside);
    EXPECT_EQ(quotations[0].speaker->name, "Ana Ruiz");
    EXPECT_EQ(quotations[1].inside, 0U);
    EXPECT_EQ(words(article, quotations[1]), GetParam().words);
    EXPECT_EQ(quotations[1].speaker->name, GetParam().speaker);
}

const InnerCase kInner[] = {
    {"Pronoun", "“He told me, ‘Leave town,’” Ana Ruiz said.", "Leave town,", ""},
    {"StraightMarks", "\"He told me, 'Leave town,'\" Ana Ruiz said.", "Leave town,", ""},
    {"BritishMarks", "‘He told me, “Leave town,” and I did,’ said Ana Ruiz.", "Leave town,", ""},
    {"Relative", "“My father said, ‘Leave town,’ and he was right,” Ana Ruiz said.", "Leave town,",
     "father"},
    {"FullNameOfTheArticle",
     "Pedro Costa left. “Costa told me, ‘I will not come back,’” Ana Ruiz said.",
     "I will not come back,", "Pedro Costa"},
    {"OwnWords", "“I told them, ‘Leave town,’” Ana Ruiz said.", "Leave town,", "Ana Ruiz"},
    {"CueBehind", "“‘Leave town,’ Costa told me,” Ana Ruiz said.", "Leave town,", "Costa"},
};

INSTANTIATE_TEST_SUITE_P(Nested, InnerQuotationTest, testing::ValuesIn(kInner), CaseName());

TEST(QuoteExtractorTest, IronyInsideAQuotationIsNobodys) {
    EXPECT_THAT(extract("“It was ‘odd’ of him and I don't like it,” Ana Ruiz said."), SizeIs(1));
}

TEST(QuoteExtractorTest, TitlesOfWorksAreNoQuotations) {
    EXPECT_THAT(extract("Ruiz praised a film called “The Long Rain” there."), IsEmpty());
}

TEST(QuoteExtractorTest, NothingInNothing) { EXPECT_THAT(extract(""), IsEmpty()); }

}  // namespace
}  // namespace quoth
