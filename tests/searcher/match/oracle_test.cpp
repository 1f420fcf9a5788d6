#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <memory>

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

/// Half of the articles in one index, half in another, each with its own tables of names.
struct Shards {
    std::vector<std::string> paths;
    std::vector<std::unique_ptr<BruteForce>> brute_force;

    std::vector<std::string> answer(const query::Node& tree, Unit unit) {
        std::vector<std::string> ids;
        for (const auto& half : brute_force) {
            const std::vector<std::string> found = half->answer(tree, unit);
            ids.insert(ids.end(), found.begin(), found.end());
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }
};

Shards write_shards(const fixtures::TemporaryFolder& folder,
                    const std::vector<fixtures::QuotedArticle>& corpus) {
    const auto middle = corpus.begin() + static_cast<std::ptrdiff_t>(corpus.size() / 2);
    Shards shards;
    const auto add = [&](const char* name, const std::vector<fixtures::QuotedArticle>& half) {
        const auto known = *random_alias_file();
        shards.paths.push_back(folder.path(name));
        fixtures::write_index(shards.paths.back(), half, known);
        shards.brute_force.push_back(std::make_unique<BruteForce>(half, known));
    };
    add("one", {corpus.begin(), middle});
    add("two", {middle, corpus.end()});
    return shards;
}

void check(searcher::Searcher& searcher, const query::Node& tree, Unit unit,
           const std::vector<std::string>& expected) {
    const std::string text = query::print(tree);
    SearchOptions options;
    options.unit = unit;
    options.limit = 1000;
    options.timeout = std::chrono::minutes(1);
    const Result<SearchResults> results = searcher.search(text, options);
    if (!results) RC_FAIL(text + ": " + results.error().message);
    if (ids_of(*results) != expected) {
        RC_LOG() << (unit == Unit::quotes ? "quotes: " : "articles: ") << text << "\n"
                 << results->explanation.xapian_query << "\n";
    }
    RC_ASSERT(ids_of(*results) == expected);
    RC_ASSERT(results->total == expected.size());
}

/// The engine reads the printed tree, so the parser takes part.
RC_GTEST_PROP(OracleTest, EngineAndBruteForceAgree, ()) {
    const auto corpus = *random_corpus();
    const fixtures::TemporaryFolder folder;
    const auto known = *random_alias_file();
    fixtures::write_index(folder.path("index"), corpus, known);
    auto whole = *searcher::Searcher::open({folder.path("index")});
    Shards shards = write_shards(folder, corpus);
    auto both = *searcher::Searcher::open(shards.paths);
    BruteForce brute_force(corpus, known);
    for (int i = 0; i < kQueriesPerCorpus; ++i) {
        const query::Node tree = *random_query();
        for (const Unit unit : {Unit::quotes, Unit::articles}) {
            check(whole, tree, unit, brute_force.answer(tree, unit));
            check(both, tree, unit, shards.answer(tree, unit));
        }
    }
}

}  // namespace
}  // namespace quoth::match
