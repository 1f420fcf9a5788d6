#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/planted_stories.hpp"
#include "tests/fixtures/statements.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::searcher {
namespace {

/// The copies of one text, and two near misses, each with the quotation that it has.
class StorySearchTest : public testing::Test {
  protected:
    static constexpr std::size_t kCopies = 8;

    StorySearchTest() {
        const std::vector<fixtures::PlantedStory> planted = fixtures::planted_stories();
        for (std::size_t i = 0; i < kCopies + 2; ++i) {
            fixtures::QuotedArticle& entry = articles_.emplace_back();
            entry.article = planted[i].article;
            entry.article.date =
                std::chrono::sys_days(std::chrono::year(2025) / 11 / 20) - std::chrono::days(i);
            if (entry.article.text.find(statement_.first) == std::string::npos) continue;
            entry.quotations = {
                fixtures::quotation_of(entry.article, statement_.first, statement_.speaker)};
        }
    }

    SearchResults found(Unit unit) {
        auto searcher = *Searcher::open({path_});
        return *searcher.search("*", {.unit = unit, .collapse = Collapse::story});
    }

    fixtures::Statement statement_ = fixtures::statements().front();
    std::vector<fixtures::QuotedArticle> articles_;
    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
};

TEST_F(StorySearchTest, CopiesAreOneHitThatTellsOfTheFirst) {
    fixtures::write_index(path_, articles_);
    const SearchResults articles = found(Unit::articles);
    EXPECT_EQ(articles.total, kCopies + 2);
    EXPECT_EQ(articles.groups, 3U);
    const SearchResults quotes = found(Unit::quotes);
    EXPECT_EQ(quotes.groups, 2U);
    for (const SearchResults& results : {articles, quotes}) {
        for (const Hit& hit : results.hits) {
            if (hit.collapsed->count == 1) continue;
            EXPECT_EQ(hit.collapsed->count, kCopies);
            EXPECT_EQ(hit.collapsed->articles, kCopies);
            // They were dated backwards.
            EXPECT_EQ(hit.collapsed->first.id.substr(0, 2), "s8");
        }
    }
}

/// How many a query finds, of both units.
std::pair<std::uint64_t, std::uint64_t> totals(Searcher& searcher, const std::string& query) {
    return {searcher.search(query, {.unit = Unit::articles})->total,
            searcher.search(query, {.unit = Unit::quotes})->total};
}

TEST_F(StorySearchTest, TheIdOfAStoryFindsItsCopies) {
    fixtures::write_index(path_, articles_);
    auto searcher = *Searcher::open({path_});
    const SearchResults groups = found(Unit::quotes);
    const auto group = std::find_if(groups.hits.begin(), groups.hits.end(),
                                    [](const Hit& hit) { return hit.collapsed->count == kCopies; });
    ASSERT_NE(group, groups.hits.end());
    const std::string id = group->article.story;
    EXPECT_EQ(group->collapsed->query, "story:" + id);
    const std::pair copies{std::uint64_t{kCopies}, std::uint64_t{kCopies}};
    EXPECT_EQ(totals(searcher, "story:" + id), copies);
    EXPECT_EQ(totals(searcher, "story:" + id.substr(0, 5)), copies);
    EXPECT_EQ(totals(searcher, "story:*"), copies);
    EXPECT_EQ(totals(searcher, "article:{story:" + id + "}"), copies);
    EXPECT_EQ(totals(searcher, "story:" + id + " id:" + articles_[3].article.id),
              (std::pair{std::uint64_t{1}, std::uint64_t{1}}));
    EXPECT_EQ(totals(searcher, "-story:*").first, 2U);
    const std::string another = (id.front() == '0' ? "1" : "0") + id.substr(1);
    EXPECT_EQ(totals(searcher, "story:" + another).first, 0U);
}

TEST_F(StorySearchTest, OnlyAnArticleWithCopiesNamesAStory) {
    fixtures::write_index(path_, articles_);
    auto searcher = *Searcher::open({path_});
    const auto story_of = [&](std::size_t article) {
        return searcher.article(articles_[article].article.id)->article.story;
    };
    EXPECT_EQ(story_of(0).size(), 12U);
    EXPECT_EQ(story_of(0), story_of(kCopies - 1));
    EXPECT_EQ(story_of(kCopies), "");
}

/// Each index has its own table, and its own articles.
TEST_F(StorySearchTest, OfSeveralIndexesEachFindsItsOwn) {
    const std::vector<fixtures::QuotedArticle> copies(articles_.begin(), articles_.begin() + 4);
    const std::vector<fixtures::QuotedArticle> others(articles_.begin() + kCopies, articles_.end());
    fixtures::write_index(path_, others);
    fixtures::write_index(folder_.path("copies"), copies);
    auto both = *Searcher::open({path_, folder_.path("copies")});
    EXPECT_EQ(totals(both, "story:*").first, copies.size());
    const auto results = both.search("story:*", {.unit = Unit::articles});
    for (const Hit& hit : results->hits) EXPECT_EQ(hit.article.story.size(), 12U) << hit.article.id;
}

TEST_F(StorySearchTest, AnArticleThatWasRewrittenLeavesItsStory) {
    fixtures::write_index(path_, articles_);
    fixtures::QuotedArticle rewritten = articles_.front();
    rewritten.article.text = articles_.back().article.text;
    rewritten.quotations.clear();
    fixtures::write_index(path_, {rewritten});
    const SearchResults articles = found(Unit::articles);
    EXPECT_EQ(articles.groups, 3U);
    for (const Hit& hit : articles.hits) EXPECT_NE(hit.collapsed->count, kCopies);
}

/// An index that has no such table yet.
TEST_F(StorySearchTest, WithoutATableEachArticleStandsForItself) {
    fixtures::write_interrupted_index(path_, articles_);
    EXPECT_EQ(found(Unit::articles).groups, kCopies + 2);
}

}  // namespace
}  // namespace quoth::searcher
