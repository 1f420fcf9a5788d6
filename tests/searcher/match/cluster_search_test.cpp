#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "common/store/quotation_clusters.hpp"
#include "indexer/pipeline/writing/database_writer.hpp"
#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/planted_quotations.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::searcher {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ClusterSearchTest : public testing::Test {
  protected:
    ClusterSearchTest() {
        fixtures::write_index(
            path_, {fixtures::quoting("a", {kWords}, "Jasper Quill"),
                    fixtures::quoting("b", {"Other words entirely"}, "Ana Ruiz"),
                    fixtures::quoting("c", {"secure after lunch on a Friday"}, "Quill")});
        update_tables();
    }

    void update_tables() {
        auto writer = *indexer::DatabaseWriter::open(path_, {});
        ASSERT_TRUE(writer.update_tables({}));
    }

    [[nodiscard]] std::string cluster() const {
        const auto clusters = store::read_clusters(Xapian::Database(path_));
        return store::to_string(clusters.members().front().cluster);
    }

    static std::vector<std::string> found(Searcher& searcher, const std::string& query) {
        const auto results = searcher.search(query);
        std::vector<std::string> ids;
        for (const Hit& hit : results->hits) ids.push_back(std::get<QuotationHit>(hit.found).id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    static constexpr const char* kWords = "No system is secure after lunch on a Friday";
    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
};

TEST_F(ClusterSearchTest, FindsTheVariants) {
    auto searcher = *Searcher::open({path_});
    EXPECT_THAT(found(searcher, "cluster:" + cluster()), ElementsAre("a#1", "c#1"));
    EXPECT_THAT(found(searcher, "cluster:" + cluster().substr(0, 5)), ElementsAre("a#1", "c#1"));
    EXPECT_THAT(found(searcher, "said:system cluster:" + cluster()), ElementsAre("a#1"));
    EXPECT_THAT(found(searcher, "cluster:*"), ElementsAre("a#1", "c#1"));
    EXPECT_THAT(found(searcher, "-cluster:*"), ElementsAre("b#1"));
    EXPECT_THAT(found(searcher, "cluster:000000000000"), IsEmpty());
}

TEST_F(ClusterSearchTest, AHitNamesTheClusterThatItIsIn) {
    auto searcher = *Searcher::open({path_});
    const auto cluster_of = [&](const std::string& query) {
        return std::get<QuotationHit>(searcher.search(query)->hits.at(0).found).cluster;
    };
    EXPECT_EQ(cluster_of("said:system"), cluster());
    EXPECT_EQ(cluster_of("said:entirely"), "");
    EXPECT_EQ(searcher.article("c")->quotations.at(0).cluster, cluster());
}

TEST_F(ClusterSearchTest, AGroupTellsItsWordingsTheMostFrequentFirst) {
    fixtures::write_index(path_,
                          {fixtures::quoting("d", {"SECURE, after lunch on a Friday!"}, "Quill"),
                           fixtures::quoting("e", {"No system is secure"}, "Quill")});
    auto searcher = *Searcher::open({path_});
    const auto results = searcher.search("speaker:Quill", {.collapse = Collapse::text});
    ASSERT_EQ(results->hits.size(), 1U);
    std::vector<std::string> variants;
    for (const auto& [text, count] : results->hits[0].collapsed->variants) {
        variants.push_back(std::to_string(count) + " " + text);
    }
    EXPECT_THAT(variants,
                testing::UnorderedElementsAre(testing::AnyOf("2 secure after lunch on a Friday",
                                                             "2 SECURE, after lunch on a Friday!"),
                                              std::string("1 ") + kWords, "1 No system is secure"));
    EXPECT_EQ(variants.front().front(), '2');
    const auto by_speaker = searcher.search("speaker:Quill", {.collapse = Collapse::speaker});
    EXPECT_TRUE(by_speaker->hits[0].collapsed->variants.empty());
}

TEST_F(ClusterSearchTest, NoMoreThanTenWordingsAreTold) {
    std::vector<fixtures::QuotedArticle> articles;
    std::string words = kWords;
    for (const char* next :
         {"said", "the", "man", "from", "the", "third", "stand", "on", "the", "left", "side"}) {
        words += std::string(" ") + next;
        articles.push_back(
            fixtures::quoting(std::to_string(articles.size()), {words}, "Jasper Quill"));
    }
    fixtures::write_index(path_, articles);
    auto searcher = *Searcher::open({path_});
    const auto results = searcher.search("speaker:Quill", {.collapse = Collapse::text});
    EXPECT_EQ(results->hits[0].collapsed->variants.size(), 10U);
}

TEST_F(ClusterSearchTest, AnOpenSearcherSeesTheTablesOfTheNextRun) {
    auto searcher = *Searcher::open({path_});
    EXPECT_EQ(found(searcher, "cluster:*").size(), 2U);
    fixtures::write_interrupted_index(
        path_, {fixtures::quoting("d", {"Other words entirely"}, "Ana Ruiz")});
    EXPECT_EQ(found(searcher, "cluster:*").size(), 2U);
    update_tables();
    EXPECT_EQ(found(searcher, "cluster:*").size(), 4U);
}

}  // namespace
}  // namespace quoth::searcher
