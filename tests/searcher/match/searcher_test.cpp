#include "quoth/searcher/searcher.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <limits>

#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::searcher {
namespace {

using fixtures::quotation_of;
using fixtures::QuotedArticle;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

QuotedArticle article(const std::string& id, const std::string& text, int day = 0) {
    QuotedArticle entry;
    entry.article.id = id;
    entry.article.text = text;
    if (day > 0) entry.article.date = std::chrono::sys_days(std::chrono::year(2025) / 11 / day);
    return entry;
}

class SearcherTest : public testing::Test {
  protected:
    void write(const std::vector<QuotedArticle>& articles) {
        fixtures::write_index(path_, articles);
    }

    std::vector<std::string> ids(const std::string& query, const SearchOptions& options = {}) {
        auto searcher = *Searcher::open({path_});
        return ids(searcher, query, options);
    }

    static std::vector<std::string> ids(Searcher& searcher, const std::string& query,
                                        const SearchOptions& options = {}) {
        const Result<SearchResults> results = searcher.search(query, options);
        EXPECT_TRUE(results) << (results ? "" : results.error().message);
        std::vector<std::string> found;
        for (const Hit& hit : results->hits) {
            const auto* quotation = std::get_if<QuotationHit>(&hit.found);
            found.push_back(quotation != nullptr ? quotation->id : hit.article.id);
        }
        return found;
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
};

TEST_F(SearcherTest, AQuotationComesWithAllThatAReaderNeeds) {
    QuotedArticle entry = article("a", "It rained. “Meet me at ten,” Ana Ruiz said. He left.");
    entry.quotations = {quotation_of(entry.article, "Meet me at ten,", "Ana Ruiz")};
    entry.quotations[0].cue = Cue{quotation_of(entry.article, "said", "").parts[0], "say"};
    entry.quotations[0].speaker->mention = quotation_of(entry.article, "Ana Ruiz", "").parts[0];
    write({entry});
    auto searcher = *Searcher::open({path_});
    EXPECT_EQ(searcher.search("cue:said")->total, 1U);
    EXPECT_EQ(searcher.search("cue:say")->total, 1U);
    EXPECT_EQ(searcher.search("cue:warned")->total, 0U);
    EXPECT_EQ(searcher.search("cue:Says")->total, 1U);
    const auto results = searcher.search("speaker:ruiz meeting");
    ASSERT_TRUE(results);
    EXPECT_EQ(results->unit, Unit::quotes);
    ASSERT_EQ(results->hits.size(), 1U);
    const auto& hit = std::get<QuotationHit>(results->hits[0].found);
    EXPECT_EQ(hit.id, "a#1");
    EXPECT_EQ(hit.text, "Meet me at ten,");
    EXPECT_EQ(hit.cue, "said");
    EXPECT_EQ(hit.speaker_mention, "Ana Ruiz");
    EXPECT_EQ(hit.context, entry.article.text);
    EXPECT_THAT(hit.highlights, ElementsAre(ByteRange{0, 4}));
    EXPECT_GT(results->hits[0].score, 0);
}

TEST_F(SearcherTest, AllClausesBindToTheSameQuotation) {
    QuotedArticle entry = article("a", "One: yes. Two: no.");
    entry.quotations = {quotation_of(entry.article, "yes", "Ana"),
                        quotation_of(entry.article, "no", "Li")};
    write({entry});
    SearchOptions options;
    options.unit = Unit::articles;
    EXPECT_THAT(ids("speaker:Ana said:yes", options), ElementsAre("a"));
    EXPECT_THAT(ids("speaker:Ana said:no", options), IsEmpty());
    EXPECT_THAT(ids("quote:{speaker:Ana} quote:{said:no}", options), ElementsAre("a"));
}

TEST_F(SearcherTest, AnArticleNamesTheQuotationsThatBroughtIt) {
    QuotedArticle entry = article("a", "One: yes. Two: no. Three: yes.");
    for (const char* words : {"yes", "no", "Three"}) {
        entry.quotations.push_back(
            quotation_of(entry.article, words, words[0] == 'n' ? "Li" : "Ana"));
    }
    write({entry});
    auto searcher = *Searcher::open({path_});
    SearchOptions options;
    options.unit = Unit::articles;
    const auto results = searcher.search("speaker:Ana", options);
    ASSERT_TRUE(results);
    EXPECT_THAT(std::get<ArticleHit>(results->hits.at(0).found).quotes, ElementsAre("a#1", "a#3"));
}

TEST_F(SearcherTest, DatesSortBothWaysWithTheUndatedLast) {
    write({article("b", "storm", 3), article("none", "storm"), article("a", "storm", 1),
           article("c", "storm", 2)});
    SearchOptions options;
    options.sort = SortOrder::newest_first;
    EXPECT_THAT(ids("storm", options), ElementsAre("b", "c", "a", "none"));
    options.sort = SortOrder::oldest_first;
    EXPECT_THAT(ids("storm", options), ElementsAre("a", "c", "b", "none"));
}

TEST_F(SearcherTest, EqualScoresKeepOneOrderHoweverTheIndexWasWritten) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 20; ++i) articles.push_back(article("a" + std::to_string(i), "storm"));
    write(articles);
    const auto first = ids("storm");
    path_ = folder_.path("reversed");
    write({articles.rbegin(), articles.rend()});
    EXPECT_EQ(ids("storm"), first);
}

TEST_F(SearcherTest, PagesFollowEachOther) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 7; ++i) articles.push_back(article("a" + std::to_string(i), "storm"));
    write(articles);
    SearchOptions options;
    options.limit = 100;
    const auto all = ids("storm", options);
    options.limit = 3;
    std::vector<std::string> paged;
    for (options.offset = 0; options.offset < 9; options.offset += 3) {
        for (const std::string& id : ids("storm", options)) paged.push_back(id);
    }
    EXPECT_EQ(paged, all);
}

TEST_F(SearcherTest, TotalsAreExactUpToTheLimit) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 50; ++i)
        articles.push_back(article("a" + std::to_string(i), i % 2 == 0 ? "storm" : "calm"));
    write(articles);
    auto searcher = *Searcher::open({path_});
    SearchOptions options;
    options.limit = 2;
    for (const std::uint32_t limit : {25U, 26U, 10'000U, 0U}) {
        options.count_limit = limit;
        const auto results = searcher.search("storm", options);
        EXPECT_EQ(results->total, 25U) << limit;
        EXPECT_TRUE(results->total_is_exact) << limit;
    }
}

TEST_F(SearcherTest, NewCommitsAreSeen) {
    write({article("a", "storm")});
    auto searcher = *Searcher::open({path_});
    EXPECT_THAT(ids(searcher, "storm"), ElementsAre("a"));
    write({article("b", "storm")});
    EXPECT_EQ(ids(searcher, "storm").size(), 2U);
}

TEST_F(SearcherTest, AnIndexThatTookTheOldOnesPlaceIsSeen) {
    write({article("old", "storm")});
    auto searcher = *Searcher::open({path_});
    EXPECT_THAT(ids(searcher, "storm"), ElementsAre("old"));
    const std::string built = path_ + ".new";
    fixtures::write_index(built, {article("new", "storm")});
    std::filesystem::rename(path_, path_ + ".old");
    std::filesystem::rename(built, path_);
    EXPECT_THAT(ids(searcher, "storm"), ElementsAre("new"));
}

TEST_F(SearcherTest, AnIndexThatIsGoneStaysAnErrorUntilItIsBack) {
    const std::vector<std::string> paths = {folder_.path("one"), folder_.path("two")};
    fixtures::write_index(paths[0], {article("a", "storm")});
    fixtures::write_index(paths[1], {article("b", "storm")});
    auto searcher = *Searcher::open(paths);
    for (const std::string& path : paths) {
        std::filesystem::rename(path, path + ".away");
        for (int attempt = 0; attempt < 2; ++attempt) {
            EXPECT_EQ(searcher.search("storm").error().code, ErrorCode::not_found) << path;
        }
        std::filesystem::rename(path + ".away", path);
        EXPECT_EQ(ids(searcher, "storm").size(), 2U);
    }
}

TEST_F(SearcherTest, OneIdInTwoIndexesKeepsEachItsOwnQuotations) {
    QuotedArticle first = article("same", "One: cats are fine.");
    first.quotations = {quotation_of(first.article, "cats are fine", "Ann Poe")};
    QuotedArticle second = article("same", "Dogs bark, and: dogs are better.");
    second.quotations = {quotation_of(second.article, "dogs are better", "Bob Lee")};
    fixtures::write_index(folder_.path("one"), {first});
    fixtures::write_index(folder_.path("two"), {second});
    for (const auto& order : {std::vector<std::string>{"one", "two"}, {"two", "one"}}) {
        auto searcher = *Searcher::open({folder_.path(order[0]), folder_.path(order[1])});
        const auto results = searcher.search("speaker:Lee");
        ASSERT_TRUE(results);
        ASSERT_EQ(results->hits.size(), 1U);
        EXPECT_EQ(std::get<QuotationHit>(results->hits[0].found).text, "dogs are better");
    }
}

TEST_F(SearcherTest, TheLargestLimitsAreNoTrouble) {
    write({article("a", "storm"), article("b", "storm")});
    auto searcher = *Searcher::open({path_});
    SearchOptions options;
    options.count_limit = std::numeric_limits<std::uint32_t>::max();
    options.timeout = std::chrono::milliseconds::max();
    const auto results = searcher.search("storm", options);
    ASSERT_TRUE(results);
    EXPECT_EQ(results->total, 2U);
    EXPECT_TRUE(results->total_is_exact);
}

TEST_F(SearcherTest, WhatIsNoIndexIsAnError) {
    EXPECT_EQ(Searcher::open({path_}).error().code, ErrorCode::not_found);
    EXPECT_EQ(Searcher::open({}).error().code, ErrorCode::invalid_argument);
    // Xapian takes an empty file for a database without documents.
    EXPECT_EQ(Searcher::open({folder_.write("empty", "")}).error().code,
              ErrorCode::incompatible_index);
}

TEST_F(SearcherTest, AnIndexCountsOnce) {
    write({article("a", "storm")});
    const auto twice = Searcher::open({path_, path_ + "/."});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(twice.error().message, HasSubstr("/.' is named twice"));
}

TEST_F(SearcherTest, AHalfLifeIsSomeDays) {
    write({article("a", "storm")});
    auto searcher = *Searcher::open({path_});
    for (const int days : {0, -1}) {
        const auto refused = searcher.search("storm", {.half_life = std::chrono::days(days)});
        ASSERT_FALSE(refused) << days;
        EXPECT_EQ(refused.error().code, ErrorCode::invalid_argument);
    }
}

TEST_F(SearcherTest, ASlowContextTellsWhatMakesItFaster) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 100; ++i) articles.push_back(article("a" + std::to_string(i), "the rain"));
    write(articles);
    auto searcher = *Searcher::open({path_});
    SearchOptions options;
    options.timeout = std::chrono::milliseconds(0);
    for (const char* query : {"context:the", "said:rain -quote:{context:rain}"}) {
        const auto results = searcher.search(query, options);
        ASSERT_FALSE(results) << query;
        EXPECT_EQ(results.error().code, ErrorCode::timed_out);
        EXPECT_THAT(results.error().hint, HasSubstr("context: reads the text"));
    }
}

TEST_F(SearcherTest, ALateDeadlineIsKept) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "the ";
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 100; ++i) articles.push_back(article("a" + std::to_string(i), text));
    write(articles);
    auto searcher = *Searcher::open({path_});
    SearchOptions options;
    options.timeout = std::chrono::milliseconds(1);
    std::string phrase = "\"";
    for (int i = 0; i < 63; ++i) phrase += "the ";
    const auto results = searcher.search(phrase + "end\" OR " + phrase + "\"", options);
    ASSERT_FALSE(results);
    EXPECT_EQ(results.error().code, ErrorCode::timed_out);
    EXPECT_THAT(results.error().hint, HasSubstr("--timeout"));
}

}  // namespace
}  // namespace quoth::searcher
