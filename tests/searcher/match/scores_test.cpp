#include <gtest/gtest.h>
#include <xapian.h>

#include <map>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::match {
namespace {

using fixtures::QuotedArticle;
using searcher::SearchOptions;
using searcher::SearchResults;
using searcher::Unit;

/// Articles of different lengths, each with several quotations, over words of different frequency.
std::vector<QuotedArticle> corpus() {
    const std::vector<std::string> words = {"storm",   "coast", "harbour", "ferry",
                                            "captain", "rope",  "tide"};
    std::vector<QuotedArticle> articles;
    for (std::size_t i = 0; i < 60; ++i) {
        QuotedArticle entry;
        entry.article.id = "a" + std::to_string(i);
        entry.article.title = i % 3 == 0 ? words[i % 7] : "News";
        for (std::size_t j = 0; j < 10 + i * 7 % 90; ++j)
            entry.article.text += words[(i * j + j / 3) % 7] + " ";
        for (std::size_t j = 0; j < i % 6; ++j) {
            Quotation quotation;
            quotation.parts = {{ArticleField::text, {0, entry.article.text.find(' ', 8 + 11 * j)}}};
            entry.quotations.push_back(quotation);
        }
        articles.push_back(entry);
    }
    return articles;
}

/// Rank and BM25 of everything a query finds, by id.
std::map<std::string, std::pair<std::uint64_t, double>> scores(const std::string& index,
                                                               const std::string& query,
                                                               Unit unit) {
    SearchOptions options;
    options.unit = unit;
    options.limit = 1000;
    auto searcher = *searcher::Searcher::open({index});
    const Result<SearchResults> results = searcher.search(query, options);
    EXPECT_TRUE(results);
    std::map<std::string, std::pair<std::uint64_t, double>> found;
    for (const searcher::Hit& hit : results->hits) {
        const auto* quotation = std::get_if<searcher::QuotationHit>(&hit.found);
        found[quotation != nullptr ? quotation->id : hit.article.id] = {hit.rank,
                                                                        hit.score_parts.words};
    }
    return found;
}

const std::vector<std::string> kQueries = {"storm",
                                           "ferry captain",
                                           "storm OR rope",
                                           "tide -rope",
                                           "\"harbour ferry\" OR coast",
                                           "title:storm coast",
                                           "body:news OR tide"};

TEST(ScoresTest, ArticlesScoreAsInADatabaseWithoutQuotations) {
    const fixtures::TemporaryFolder folder;
    std::vector<QuotedArticle> articles = corpus();
    fixtures::write_index(folder.path("both"), articles);
    for (QuotedArticle& article : articles) article.quotations.clear();
    fixtures::write_index(folder.path("alone"), articles);
    for (const std::string& query : kQueries) {
        const auto both = scores(folder.path("both"), query, Unit::articles);
        const auto alone = scores(folder.path("alone"), query, Unit::articles);
        ASSERT_EQ(both.size(), alone.size()) << query;
        for (const auto& [id, rank_and_score] : alone) {
            EXPECT_EQ(both.at(id).first, rank_and_score.first) << query << " " << id;
            EXPECT_NEAR(both.at(id).second, rank_and_score.second, 1e-9) << query << " " << id;
        }
    }
}

/// The same words as documents of a plain Xapian database, scored by Xapian itself.
TEST(ScoresTest, QuotationsScoreAsInADatabaseOfTheirWordsAlone) {
    const fixtures::TemporaryFolder folder;
    const std::vector<QuotedArticle> articles = corpus();
    fixtures::write_index(folder.path("both"), articles);
    Xapian::WritableDatabase alone("", Xapian::DB_BACKEND_INMEMORY);
    const Xapian::Stem stem("en");
    for (const QuotedArticle& article : articles) {
        for (std::size_t i = 0; i < article.quotations.size(); ++i) {
            Xapian::Document document;
            document.set_data(article.article.id + "#" + std::to_string(i + 1));
            Xapian::TermGenerator words;
            words.set_document(document);
            words.set_stemmer(stem);
            words.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
            const ByteRange bytes = article.quotations[i].parts.front().bytes;
            words.index_text(std::string(bytes.of(article.article.text)));
            alone.add_document(document);
        }
    }
    Xapian::Enquire enquire(alone);
    enquire.set_weighting_scheme(Xapian::BM25Weight(2, 0, 1, 0.75, 0.5));
    for (const std::string word : {"storm", "ferry", "rope"}) {
        enquire.set_query(Xapian::Query(stem(word)));
        const Xapian::MSet expected = enquire.get_mset(0, 1000);
        const auto found = scores(folder.path("both"), word, Unit::quotes);
        ASSERT_GT(expected.size(), 0U);
        ASSERT_EQ(found.size(), expected.size()) << word;
        for (auto match = expected.begin(); match != expected.end(); ++match) {
            EXPECT_NEAR(found.at(match.get_document().get_data()).second, match.get_weight(), 1e-9);
        }
    }
}

TEST(ScoresTest, SeveralIndexesScoreAsOne) {
    const fixtures::TemporaryFolder folder;
    const std::vector<QuotedArticle> articles = corpus();
    fixtures::write_index(folder.path("whole"), articles);
    fixtures::write_index(folder.path("one"), {articles.begin(), articles.begin() + 20});
    fixtures::write_index(folder.path("two"), {articles.begin() + 20, articles.end()});
    auto whole = *searcher::Searcher::open({folder.path("whole")});
    auto shards = *searcher::Searcher::open({folder.path("one"), folder.path("two")});
    for (const std::string& query : kQueries) {
        SearchOptions options;
        options.limit = 1000;
        const Result<SearchResults> expected = whole.search(query, options);
        const Result<SearchResults> found = shards.search(query, options);
        ASSERT_TRUE(expected && found);
        ASSERT_EQ(found->hits.size(), expected->hits.size()) << query;
        for (std::size_t i = 0; i < found->hits.size(); ++i) {
            EXPECT_EQ(found->hits[i].article.id, expected->hits[i].article.id) << query;
            EXPECT_NEAR(found->hits[i].score, expected->hits[i].score, 1e-9) << query;
        }
    }
}

}  // namespace
}  // namespace quoth::match
