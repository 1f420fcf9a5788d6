// The questions of the founding article, with a date, since the text has none.

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "quoth/quote_extractor.hpp"
#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::searcher {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

fixtures::QuotedArticle founding_article() {
    std::ifstream file(QUOTH_SAMPLE_CORPUS "/politics/trump-mamdani.txt");
    std::stringstream text;
    std::string title;
    std::getline(file, title);
    text << file.rdbuf();
    fixtures::QuotedArticle entry;
    entry.article.id = "founding";
    entry.article.title = title;
    entry.article.date = std::chrono::sys_days(std::chrono::year(2025) / 11 / 20);
    entry.article.text = text.str();
    entry.quotations = (*QuoteExtractor::create()).extract(entry.article);
    return entry;
}

class FoundingQueriesTest : public testing::Test {
  protected:
    FoundingQueriesTest() { fixtures::write_index(path_, {founding_article()}); }

    /// The texts of the quotations, or the ids of the articles.
    std::vector<std::string> answer(const std::string& query, SearchOptions options = {}) {
        auto searcher = *Searcher::open({path_});
        const auto results = searcher.search(query, options);
        EXPECT_TRUE(results) << (results ? "" : results.error().message);
        std::vector<std::string> found;
        for (const Hit& hit : results->hits) {
            const auto* quotation = std::get_if<QuotationHit>(&hit.found);
            found.push_back(quotation != nullptr ? quotation->text : hit.article.id);
        }
        return found;
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
};

constexpr const char* kLight =
    "If anyone can show a nation betrayed by Donald Trump how to defeat him, it is the city that "
    "once lifted him to prominence. In this moment of political darkness, New York will be the "
    "light,";
constexpr const char* kWorkOut =
    "We’ll work something out. We want everything to go well for New York,";

TEST_F(FoundingQueriesTest, OneQuotationOfHisWithoutTheWord) {
    EXPECT_THAT(
        answer("speaker:Trump -said:communist"),
        UnorderedElementsAre(
            kWorkOut, "a hater of Jews,",
            "he would receive New York mayor-elect Zohran Mamdani at the White House on Friday, "
            "granting a visit that the younger man’s team had sought",
            "that the two offices were in touch and that people were busy finding a date",
            "he might withhold federal funds from the city should its voters pick him"));
}

TEST_F(FoundingQueriesTest, TwoQuotationsOfOneArticle) {
    const std::string light = "quote:{speaker:Trump} quote:{speaker:Mamdani said:light}";
    EXPECT_THAT(answer(light), ElementsAre("founding"));
    EXPECT_THAT(answer("quote:{speaker:Trump said:light}"), ElementsAre());
}

TEST_F(FoundingQueriesTest, EitherSpeakerInAMonth) {
    EXPECT_THAT(answer("speaker:(Trump OR Mamdani) date:2025-11 said:\"New York\" kind:direct"),
                UnorderedElementsAre(kWorkOut, kLight));
    EXPECT_THAT(answer("speaker:(Trump OR Mamdani) date:2025-11 about:\"Donald Trump\""),
                ElementsAre(kLight));
    EXPECT_THAT(answer("speaker:(Trump OR Mamdani) date:2025-10 about:Trump"), ElementsAre());
    EXPECT_THAT(answer("speaker:(Trump OR Mamdani) date:2025-11 about:\"New York\" kind:direct"),
                UnorderedElementsAre(kWorkOut, kLight));
}

TEST_F(FoundingQueriesTest, APhraseNearAWord) {
    SearchOptions quotes;
    quotes.unit = Unit::quotes;
    EXPECT_THAT(answer("“the communist asked” NEAR/8 meet", quotes),
                ElementsAre("the communist asked to meet"));
    EXPECT_THAT(answer("“the communist asked” NEAR/1 meet", quotes), ElementsAre());
}

TEST_F(FoundingQueriesTest, AMistakeInAFieldIsPointedAt) {
    const auto results = (*Searcher::open({path_})).search("speeker:Trump");
    ASSERT_FALSE(results);
    EXPECT_EQ(results.error().message, "unknown field 'speeker'");
    EXPECT_EQ(results.error().hint, "did you mean 'speaker'?");
    EXPECT_EQ(results.error().query_byte, 0U);
}

}  // namespace
}  // namespace quoth::searcher
