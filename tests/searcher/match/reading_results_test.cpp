#include <gmock/gmock.h>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::searcher {
namespace {

using fixtures::quotation_of;
using fixtures::QuotedArticle;
using testing::ElementsAre;

std::vector<std::string> shown(const Result<std::vector<Completion>>& completions) {
    std::vector<std::string> lines;
    for (const auto& [value, count] : *completions) {
        lines.push_back(value + " " + std::to_string(count));
    }
    return lines;
}

/// Two articles in which Ana Ruiz, Ana Weiss and somebody unknown speak.
class ReadingResultsTest : public testing::Test {
  protected:
    ReadingResultsTest() {
        QuotedArticle later;
        later.article.id = "later";
        later.article.source = "The Wire";
        later.article.date = std::chrono::sys_days(std::chrono::year(2025) / 11 / 20);
        later.article.tags = {"Ports", "ports", "money"};
        later.article.text = "“The harbour stays,” Ana Ruiz said. “We sail,” Ana Weiss said.";
        later.quotations = {quotation_of(later.article, "The harbour stays,", "Ana Ruiz"),
                            quotation_of(later.article, "We sail,", "Ana Weiss")};
        QuotedArticle earlier;
        earlier.article.id = "earlier";
        earlier.article.title = "Rain";
        earlier.article.source = "THE WIRE";
        earlier.article.date = std::chrono::sys_days(std::chrono::year(2024) / 2 / 29);
        earlier.article.text = "“The harbour,” Ana Ruiz said. “The harbour!” somebody cried.";
        earlier.quotations = {quotation_of(earlier.article, "The harbour,", "Ana Ruiz"),
                              quotation_of(earlier.article, "The harbour!", "")};
        fixtures::write_index(path_, {later, earlier});
    }

    SearchResults found(const std::string& query, const SearchOptions& options) {
        Result<SearchResults> results = searcher().search(query, options);
        EXPECT_TRUE(results) << (results ? "" : results.error().message);
        return results ? *std::move(results) : SearchResults();
    }

    Searcher& searcher() {
        if (!searcher_) searcher_ = *Searcher::open({path_});
        return *searcher_;
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
    std::optional<Searcher> searcher_;
};

TEST_F(ReadingResultsTest, FacetsCountAllHitsWhateverThePageShows) {
    const SearchResults results =
        found("said:harbour", {.limit = 1, .facets = {{FacetField::speaker, 1}}});
    ASSERT_EQ(results.facets.size(), 1U);
    EXPECT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(results.facets[0].values[0].value, "Ana Ruiz");
    EXPECT_EQ(results.facets[0].values[0].count, 2U);
    EXPECT_EQ(results.facets[0].without, 1U);
}

TEST_F(ReadingResultsTest, SpellingsOfOneValueAreOneAndTagsCountOnceAHit) {
    const SearchResults results =
        found("said:*", {.facets = {{FacetField::source, 10}, {FacetField::tag, 10}}});
    ASSERT_EQ(results.facets[0].distinct, 1U);
    EXPECT_EQ(results.facets[0].values[0].value, "THE WIRE");  // as frequent as the other
    EXPECT_EQ(results.facets[0].values[0].count, 4U);
    ASSERT_EQ(results.facets[1].distinct, 2U);
    EXPECT_EQ(results.facets[1].values[0].count, 2U);
}

TEST_F(ReadingResultsTest, TheTimelineHasThePeriodsWithHits) {
    const SearchResults by_year = found("said:*", {.timeline = Period::year});
    EXPECT_EQ(by_year.timeline->at(0).from, "2024");
    EXPECT_EQ(by_year.timeline->at(1).from, "2025");
    EXPECT_EQ(found("said:sail", {.timeline = Period::month}).timeline->at(0).from, "2025-11");
    EXPECT_EQ(found("said:cried", {.timeline = Period::day}).timeline->size(), 0U);
}

TEST_F(ReadingResultsTest, AGroupTellsWhereItsFirstMemberStands) {
    const SearchResults results =
        found("speaker:Ruiz said:stays OR speaker:Ruiz", {.collapse = Collapse::speaker});
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(results.groups, 1U);
    EXPECT_EQ(results.total, 2U);
    const Collapsed& collapsed = *results.hits[0].collapsed;
    EXPECT_EQ(collapsed.count, 2U);
    EXPECT_EQ(collapsed.articles, 2U);
    EXPECT_EQ(collapsed.first.id, "earlier#1");
    EXPECT_EQ(collapsed.first.source, "THE WIRE");
}

TEST_F(ReadingResultsTest, GroupsAreNumberedOverPages) {
    const SearchResults results =
        found("said:*", {.limit = 1, .offset = 1, .collapse = Collapse::article});
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(results.hits[0].rank, 2U);
    EXPECT_EQ(results.groups, 2U);
}

TEST_F(ReadingResultsTest, WhatOnlyQuotationsHaveIsRefusedForArticles) {
    SearchOptions options{.unit = Unit::articles, .facets = {{FacetField::cue, 1}}};
    EXPECT_EQ(searcher().search("harbour", options).error().code, ErrorCode::invalid_argument);
    options = {.unit = Unit::articles, .collapse = Collapse::text};
    EXPECT_EQ(searcher().search("harbour", options).error().hint,
              "search for quotations: --in quotes");
}

TEST_F(ReadingResultsTest, WhereNothingIsFoundALikelierQueryIsOffered) {
    EXPECT_EQ(found("speaker:Weis", {}).suggestion, "speaker:weiss");
    EXPECT_EQ(found("said:\"the harbuor stays\"", {}).suggestion, "said:\"the harbour stays\"");
    EXPECT_EQ(found("said:harbour source:wier", {}).suggestion, "");
    EXPECT_EQ(found("said:habour source:\"the wier\"", {}).suggestion,
              "said:harbour source:\"the wire\"");
    EXPECT_EQ(found("speaker:Ruiz said:sail", {}).suggestion, "");  // all words are known
    EXPECT_EQ(found("speaker:Ruiz", {}).suggestion, "");
}

TEST_F(ReadingResultsTest, WhereNothingIsFoundTheClausesToBlameAreNamed) {
    EXPECT_THAT(found("speaker:Ruiz date:1999 said:sail -said:x", {}).hints,
                ElementsAre("nothing matches 'date:1999'"));
    EXPECT_THAT(
        found("quote:{cue:sing} speaker:Ruiz (walrus OR yeti)", {.unit = Unit::quotes}).hints,
        ElementsAre("nothing matches 'quote:{cue:sing}'", "nothing matches 'walrus OR yeti'"));
    EXPECT_THAT(found("speaker:Ruiz said:harbour -said:harbour", {}).hints, ElementsAre());
    EXPECT_THAT(found("speaker:Nobody", {}).hints, ElementsAre());
}

TEST_F(ReadingResultsTest, ASuggestionFindsSomething) {
    EXPECT_EQ(found("speaker:Weis said:harbour", {}).suggestion, "");
}

TEST_F(ReadingResultsTest, SpeakersAreCompletedByTheBeginningOfAnyName) {
    EXPECT_THAT(shown(searcher().complete_speaker("an")), ElementsAre("Ana Ruiz 2", "Ana Weiss 1"));
    EXPECT_THAT(shown(searcher().complete_speaker("ana w")), ElementsAre("Ana Weiss 1"));
    EXPECT_THAT(shown(searcher().complete_speaker("RU")), ElementsAre("Ana Ruiz 2"));
    EXPECT_THAT(shown(searcher().complete_speaker("x")), ElementsAre());
    EXPECT_EQ(searcher().complete_speaker("", 1)->size(), 1U);
}

TEST_F(ReadingResultsTest, FieldsAreCompletedWithTheirCounts) {
    EXPECT_THAT(shown(searcher().complete_field("S")),
                ElementsAre("speaker 3", "speaker_id 0", "said 4", "source 4", "section 0",
                            "site 0", "story 0"));
    EXPECT_THAT(shown(searcher().complete_field("by")), ElementsAre("by 3"));
}

TEST_F(ReadingResultsTest, AnArticleComesByItsIdOrThatOfAQuotation) {
    const Result<ArticleView> article = searcher().article("earlier#2");
    ASSERT_TRUE(article);
    EXPECT_EQ(article->article.title, "Rain");
    EXPECT_EQ(article->quotations.at(0).id, "earlier#1");
    EXPECT_EQ(article->quotations.at(1).text, "The harbour!");
    EXPECT_EQ(searcher().article("earlier#3").error().code, ErrorCode::not_found);
    EXPECT_EQ(searcher().article("never").error().code, ErrorCode::not_found);
    EXPECT_EQ(searcher().article("").error().code, ErrorCode::not_found);
}

TEST_F(ReadingResultsTest, AQuotationIsFoundInItsContext) {
    const SearchResults results = found("said:harbour date:2025", {});
    const auto& hit = std::get<QuotationHit>(results.hits.at(0).found);
    ASSERT_EQ(hit.context_parts.size(), 1U);
    EXPECT_EQ(hit.context_parts[0].of(hit.context), "The harbour stays,");
    ASSERT_EQ(hit.context_highlights.size(), 1U);
    EXPECT_EQ(hit.context_highlights[0].of(hit.context), "harbour");
}

TEST_F(ReadingResultsTest, AConcordanceHasEachMatchOfTheArticle) {
    QuotedArticle entry;
    entry.article.id = "long";
    entry.article.title = "Gulls leave";
    entry.article.text = "A gull.\n\nNo bird.\n\nTwo gulls, a gull.";
    for (int i = 0; i < 1100; ++i) entry.article.text += " A gull " + std::string(600, 'x') + ".";
    fixtures::write_index(path_, {entry});
    const auto hit = std::get<ArticleHit>(found("gull", {.all_matches = true}).hits.at(0).found);
    ASSERT_EQ(hit.matches.size(), 1000U);
    const auto shown = [&](std::size_t i) { return hit.matches[i].match.of(hit.matches[i].text); };
    EXPECT_EQ(shown(0), "Gulls");
    EXPECT_EQ(hit.matches[0].text, "Gulls leave");
    EXPECT_EQ(hit.matches[1].text, "A gull.");
    EXPECT_EQ(shown(2), "gulls");
    EXPECT_EQ(shown(999), "gull");
    EXPECT_LE(hit.matches[999].text.size(), 1004U);
    EXPECT_TRUE(std::get<ArticleHit>(found("gull", {}).hits.at(0).found).matches.empty());
}

TEST_F(ReadingResultsTest, AnOperatorInLowerCaseIsNotMisspelt) {
    QuotedArticle entry;
    entry.article.id = "now";
    entry.article.text = "Now the walrus sings.";
    fixtures::write_index(path_, {entry});
    EXPECT_EQ(found("nuw walrus", {}).suggestion, "now walrus");
    EXPECT_EQ(found("not walrus", {}).suggestion, "");
}

}  // namespace
}  // namespace quoth::searcher
