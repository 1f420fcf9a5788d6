#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "quoth/searcher/searcher.hpp"
#include "searcher/query/printer.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/searcher/match/brute_force.hpp"
#include "tests/searcher/match/random_corpus.hpp"

namespace quoth::match {
namespace {

using searcher::QuotationHit;
using searcher::SearchOptions;
using searcher::SearchResults;
using searcher::Unit;

std::vector<std::string> ids_of(const SearchResults& results) {
    std::vector<std::string> ids;
    for (const searcher::Hit& hit : results.hits) {
        const auto* quotation = std::get_if<QuotationHit>(&hit.found);
        ids.push_back(quotation != nullptr ? quotation->id : hit.article.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

constexpr int kQueriesPerCorpus = 25;

/// The engine reads the printed tree, so the parser takes part.
RC_GTEST_PROP(OracleTest, EngineAndBruteForceAgree, ()) {
    const auto corpus = *random_corpus();
    const fixtures::TemporaryFolder folder;
    fixtures::write_index(folder.path("index"), corpus);
    auto searcher = *searcher::Searcher::open({folder.path("index")});
    BruteForce brute_force(corpus);
    for (int i = 0; i < kQueriesPerCorpus; ++i) {
        const query::Node tree = *random_query();
        const std::string text = query::print(tree);
        for (const Unit unit : {Unit::quotes, Unit::articles}) {
            SearchOptions options;
            options.unit = unit;
            options.limit = 1000;
            options.timeout = std::chrono::minutes(1);
            const Result<SearchResults> results = searcher.search(text, options);
            if (!results) RC_FAIL(text + ": " + results.error().message);
            const std::vector<std::string> expected = brute_force.answer(tree, unit);
            if (ids_of(*results) != expected) {
                RC_LOG() << (unit == Unit::quotes ? "quotes: " : "articles: ") << text << "\n"
                         << results->explanation.xapian_query << "\n";
            }
            RC_ASSERT(ids_of(*results) == expected);
            RC_ASSERT(results->total == expected.size());
        }
    }
}

}  // namespace
}  // namespace quoth::match
