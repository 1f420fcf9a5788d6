#include "searcher/match/results/highlighter.hpp"

#include <gmock/gmock.h>

#include "searcher/query/parser.hpp"

namespace quoth::match {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> marked(const std::string& query, const std::string& text,
                                HitText place = HitText::quotation) {
    Analyzer analyzer = *Analyzer::create();
    const auto parsed = query::parse(query);
    EXPECT_TRUE(parsed);
    Highlighter highlighter(parsed->tree, place, analyzer);
    std::vector<std::string> result;
    for (const ByteRange range : highlighter.find(text)) result.emplace_back(range.of(text));
    return result;
}

TEST(HighlighterTest, WordsByStemAndNothingElse) {
    EXPECT_THAT(marked("meeting", "They meet; the meeting’s over. Metre."),
                ElementsAre("meet", "meeting"));
}

TEST(HighlighterTest, PhrasesWholeAndExact) {
    EXPECT_THAT(marked("\"hater of Jews\"", "a hater of Jews, hater of Jew"),
                ElementsAre("hater of Jews"));
    EXPECT_THAT(marked("mayor-elect", "the mayor-elect, the mayor"), ElementsAre("mayor-elect"));
}

TEST(HighlighterTest, NegatedClausesAndOtherFieldsAreNotMarked) {
    EXPECT_THAT(marked("rain -sun speaker:Ana title:wind", "Ana: rain, sun, wind"),
                ElementsAre("rain"));
    EXPECT_THAT(marked("title:wind body:rain said:sun", "rain, sun, wind", HitText::body),
                ElementsAre("rain"));
    EXPECT_THAT(marked("rain quote:{said:sun} article:{wind}", "rain, sun, wind"),
                ElementsAre("rain"));
    EXPECT_THAT(marked("rain quote:{said:sun} article:{wind}", "rain, sun, wind", HitText::body),
                ElementsAre("rain", "wind"));
}

TEST(HighlighterTest, TitlesShowWhatWasAskedForInThem) {
    EXPECT_THAT(marked("title:wind body:rain storm", "wind, rain, storm", HitText::title),
                ElementsAre("wind", "storm"));
}

TEST(HighlighterTest, ThoseSpokenOfAreMarkedByName) {
    EXPECT_THAT(marked("about:Trump", "betrayed by Donald Trump, trumped"), ElementsAre("Trump"));
}

TEST(HighlighterTest, FoldedWordsAreFoundWhereTheyStand) {
    EXPECT_THAT(marked("erdogan", "Erdoğan’s ERDOGAN"), ElementsAre("Erdoğan", "ERDOGAN"));
}

TEST(HighlighterTest, PrefixesAndFuzzyWordsAsTheyMatched) {
    EXPECT_THAT(marked("snow*", "Snowploughs, snow; resnow"), ElementsAre("Snowploughs", "snow"));
    EXPECT_THAT(marked("harbor~1", "the harbour’s harbours"), ElementsAre("harbour"));
}

TEST(HighlighterTest, OfAPhraseWithGapsItsWords) {
    EXPECT_THAT(marked("\"tax the boats\"~2", "tax only the small boats; tax the, the boats"),
                ElementsAre("tax", "the", "boats", "tax", "the", "the", "boats"));
    EXPECT_THAT(marked("\"tax the boats\"~1", "tax only the small boats; the boats"), IsEmpty());
}

TEST(HighlighterTest, OfNearWhatIsNear) {
    EXPECT_THAT(marked("rain NEAR/2 (wind OR \"high tide\")",
                       "rain, wind, no and no and no rain. A high tide and no rain or any wind"),
                ElementsAre("rain", "wind", "rain", "high tide"));
    EXPECT_THAT(marked("(white ADJ/1 house) NEAR/3 meet*",
                       "white house meeting; the house met. White house and far off: meeting"),
                ElementsAre("white", "house", "meeting"));
}

TEST(HighlighterTest, NothingToFindIsNothing) { EXPECT_THAT(marked("*", "rain"), IsEmpty()); }

}  // namespace
}  // namespace quoth::match
