#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "indexer/pipeline/collection/quotation_clustering.hpp"
#include "quoth/analyzer.hpp"
#include "tests/fixtures/planted_quotations.hpp"
#include "tests/indexer/wordings_of.hpp"

namespace quoth::indexer {
namespace {

using fixtures::PlantedQuotation;

std::vector<SignedQuotation> signed_quotations(const std::vector<PlantedQuotation>& planted) {
    Analyzer analyzer = *Analyzer::create();
    std::vector<SignedQuotation> quotations;
    for (const auto& [entry, utterance, kind] : planted) {
        quotations.push_back(
            {{store::join_key(entry.article.id), 1},
             {},
             store::signature_of(entry.article, entry.quotations.front(), analyzer)});
    }
    return quotations;
}

/// Pairs of quotations that are, or are said to be, variants of one.
struct Pairs {
    std::size_t planted = 0;
    std::size_t found = 0;
    std::size_t right = 0;
    std::map<std::string, std::size_t> mistakes;  // by what the two are

    [[nodiscard]] double precision() const {
        return static_cast<double>(right) / static_cast<double>(found);
    }
    [[nodiscard]] double recall() const {
        return static_cast<double>(right) / static_cast<double>(planted);
    }
};

Pairs compare_pairs(const std::vector<PlantedQuotation>& planted,
                    const std::vector<SignedQuotation>& quotations,
                    const store::QuotationClusters& clusters) {
    Pairs pairs;
    for (std::size_t i = 0; i < planted.size(); ++i) {
        const auto cluster = clusters.find(quotations[i].key);
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = planted[i].utterance == planted[j].utterance;
            const bool together = cluster && cluster == clusters.find(quotations[j].key);
            pairs.planted += same ? 1 : 0;
            pairs.found += together ? 1 : 0;
            pairs.right += same && together ? 1 : 0;
            if (same != together) {
                ++pairs.mistakes[(same ? "missed: " : "wrong: ") + planted[i].kind + " / " +
                                 planted[j].kind];
            }
        }
    }
    return pairs;
}

/// The figures of docs/clusters.md.
TEST(PlantedClustersTest, VariantsAreFoundAndNearMissesAreNot) {
    const std::vector<PlantedQuotation> planted = fixtures::planted_quotations();
    const std::vector<SignedQuotation> quotations = signed_quotations(planted);
    const Pairs pairs =
        compare_pairs(planted, quotations, cluster_quotations(wordings_of(quotations)));
    std::printf("clusters of %zu planted quotations: precision %.3f, recall %.3f of %zu pairs\n",
                planted.size(), pairs.precision(), pairs.recall(), pairs.planted);
    for (const auto& [what, count] : pairs.mistakes) std::printf("  %zu %s\n", count, what.c_str());
    EXPECT_GE(pairs.precision(), 0.98);
    EXPECT_GE(pairs.recall(), 0.90);
}

}  // namespace
}  // namespace quoth::indexer
