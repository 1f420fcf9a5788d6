#include "tests/fixtures/planted_stories.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "common/text/title_prefix.hpp"
#include "indexer/pipeline/collection/story_clustering.hpp"
#include "quoth/analyzer.hpp"

namespace quoth::indexer {
namespace {

using fixtures::PlantedStory;

std::vector<SignedArticle> signed_articles(const std::vector<PlantedStory>& planted) {
    Analyzer analyzer = *Analyzer::create();
    std::vector<SignedArticle> articles;
    for (const auto& [article, story, kind] : planted) {
        const std::size_t title = text::title_prefix_length(article.title, article.text);
        articles.push_back(
            {store::join_key(article.id), "",
             store::article_signature(std::string_view(article.text).substr(title), analyzer)});
    }
    return articles;
}

/// The figures of docs/clusters.md.
TEST(PlantedStoriesTest, CopiesAreFoundAndNearMissesAreNot) {
    const std::vector<PlantedStory> planted = fixtures::planted_stories();
    const std::vector<SignedArticle> articles = signed_articles(planted);
    const store::Stories stories = cluster_articles(articles);
    double wanted = 0;
    double found = 0;
    double right = 0;
    std::map<std::string, std::size_t> mistakes;
    for (std::size_t i = 0; i < planted.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = planted[i].story == planted[j].story;
            const bool together =
                stories.story_of(articles[i].article) == stories.story_of(articles[j].article);
            wanted += same ? 1 : 0;
            found += together ? 1 : 0;
            right += same && together ? 1 : 0;
            if (same == together) continue;
            ++mistakes[(same ? "missed: " : "wrong: ") + planted[i].kind + " / " + planted[j].kind];
        }
    }
    std::printf("stories of %zu planted articles: precision %.3f, recall %.3f of %.0f pairs\n",
                planted.size(), right / found, right / wanted, wanted);
    for (const auto& [what, count] : mistakes) std::printf("  %zu %s\n", count, what.c_str());
    EXPECT_GE(right / found, 0.98);
    EXPECT_GE(right / wanted, 0.90);
}

RC_GTEST_PROP(StoryClusteringTest, TheOrderOfArticlesDoesNotMatter, ()) {
    static const std::vector<SignedArticle> all = [] {
        std::vector<PlantedStory> planted = fixtures::planted_stories();
        planted.resize(100);
        return signed_articles(planted);
    }();
    static const auto members = cluster_articles(all).members();
    std::vector<SignedArticle> shuffled = all;
    for (std::size_t i = shuffled.size(); i > 1; --i) {
        std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    RC_ASSERT(cluster_articles(shuffled).members() == members);
}

/// Copies of one text, as `count` newspapers print it: each with a line of its own at the end.
std::vector<SignedArticle> copies(int count) {
    Analyzer analyzer = *Analyzer::create();
    const std::string text = fixtures::planted_stories().front().article.text;
    std::vector<SignedArticle> articles;
    for (int i = 0; i < count; ++i) {
        const std::string id = std::to_string(i);
        articles.push_back({store::join_key(id), "2025-11-" + std::to_string(10 + i),
                            store::article_signature(text + " The Post of town " + id, analyzer)});
    }
    return articles;
}

TEST(StoryClusteringTest, MoreCopiesThanAreComparedAreOneStory) {
    const store::Stories stories = cluster_articles(copies(80));
    EXPECT_EQ(stories.members().size(), 80U);
    for (const auto& [article, first] : stories.members()) {
        EXPECT_EQ(first, store::join_key("0"));
    }
}

TEST(StoryClusteringTest, TheEarliestNamesTheStoryAndTheUndatedComeLast) {
    std::vector<SignedArticle> articles = copies(3);
    articles[0].date.clear();
    EXPECT_EQ(cluster_articles(articles).story_of(articles[0].article), articles[1].article);
}

TEST(StoryClusteringTest, ATextThatSaysLittleIsNoStory) {
    Analyzer analyzer = *Analyzer::create();
    const auto notice = store::article_signature(
        "Quarterly dividend 10 cts after 10 cts. Pay April 1, record March 3.", analyzer);
    const store::Stories stories = cluster_articles({{1, "", notice}, {2, "", notice}});
    EXPECT_TRUE(stories.members().empty());
    EXPECT_EQ(stories.story_of(1), 1U);
}

}  // namespace
}  // namespace quoth::indexer
