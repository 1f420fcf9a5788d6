#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <string>
#include <vector>

#include "common/store/metadata.hpp"
#include "common/store/quotation_clusters.hpp"
#include "indexer/pipeline/collection/collection_tables.hpp"
#include "indexer/pipeline/writing/database_writer.hpp"
#include "indexer/pipeline/writing/fingerprint.hpp"
#include "tests/fixtures/planted_quotations.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using fixtures::QuotedArticle;

class ClusterTablesTest : public testing::Test {
  protected:
    /// One run over `articles`, with `commit_bytes` of text a batch.
    static void run(const std::string& index, const std::vector<QuotedArticle>& articles,
                    std::size_t commit_bytes = 1U << 20U) {
        auto builder = *DocumentBuilder::create();
        auto writer = *DatabaseWriter::open(index, {.commit_bytes = commit_bytes});
        for (const QuotedArticle& entry : articles) {
            ASSERT_TRUE(
                writer.add(*builder.prepare(entry.article, entry.quotations,
                                            {indexer::fingerprint_of(entry.article, "auto")})));
        }
        ASSERT_TRUE(writer.commit());
        ASSERT_TRUE(writer.update_tables({}));
    }

    static std::vector<store::QuotationClusters::Member> table(const std::string& index) {
        return store::read_clusters(Xapian::Database(index)).members();
    }

    static std::vector<QuotedArticle> articles() {
        std::vector<QuotedArticle> articles;
        for (auto& planted : fixtures::planted_quotations()) {
            if (planted.utterance <= 40) articles.push_back(std::move(planted.article));
        }
        return articles;
    }

    fixtures::TemporaryFolder folder_;
};

TEST_F(ClusterTablesTest, OrderAndBatchesAndRunsDoNotMatter) {
    std::vector<QuotedArticle> all = articles();
    run(folder_.path("once"), all);
    std::reverse(all.begin(), all.end());
    run(folder_.path("backwards"), all, 500);
    const auto half = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    run(folder_.path("twice"), {half, all.end()});
    run(folder_.path("twice"), {all.begin(), half});
    EXPECT_GT(table(folder_.path("once")).size(), 50U);
    EXPECT_EQ(table(folder_.path("once")), table(folder_.path("backwards")));
    EXPECT_EQ(table(folder_.path("once")), table(folder_.path("twice")));
}

TEST_F(ClusterTablesTest, AChangedArticleLeavesItsCluster) {
    const std::string index = folder_.path("index");
    const std::string words = "The tunnel will open in the spring";
    run(index, {fixtures::quoting("a", {words}, "Ines Calloway"),
                fixtures::quoting("b", {words}, "Ines Calloway")});
    EXPECT_EQ(table(index).size(), 2U);
    run(index, {fixtures::quoting("b", {"I never said so to anyone"}, "Ines Calloway")});
    EXPECT_TRUE(table(index).empty());
}

TEST_F(ClusterTablesTest, ARunWithoutChangesWritesNothing) {
    const std::string index = folder_.path("index");
    const auto batch = [&] { return store::read_metadata(Xapian::Database(index)).batch; };
    run(index, articles());
    const std::uint64_t before = batch();
    run(index, articles());
    EXPECT_EQ(batch(), before);
}

/// A run that was killed before its end has left the tables of the one before.
TEST_F(ClusterTablesTest, TheNextRunCompletesAnInterruptedOne) {
    const std::string index = folder_.path("index");
    fixtures::write_interrupted_index(index, articles());
    EXPECT_TRUE(table(index).empty());
    run(index, {});
    EXPECT_FALSE(table(index).empty());
}

}  // namespace
}  // namespace quoth::indexer
