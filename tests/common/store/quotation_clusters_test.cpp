#include "common/store/quotation_clusters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <string>

#include "common/store/chunked_metadata.hpp"

namespace quoth::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ChunkedMetadataTest : public testing::Test {
  protected:
    Xapian::WritableDatabase database_{{}, Xapian::DB_BACKEND_INMEMORY};
};

TEST_F(ChunkedMetadataTest, AnySizeComesBack) {
    for (const std::size_t size : {0U, 1U, 32768U, 32769U, 200000U}) {
        const std::string value(size, 'v');
        write_chunks(database_, "key", value);
        EXPECT_EQ(read_chunks(database_, "key"), value) << size;
    }
}

TEST_F(ChunkedMetadataTest, AShorterValueLeavesNothingOfALongerOne) {
    write_chunks(database_, "key", std::string(200000, 'v'));
    write_chunks(database_, "key", "short");
    EXPECT_EQ(read_chunks(database_, "key"), "short");
    EXPECT_EQ(database_.get_metadata("key.1"), "");
    EXPECT_EQ(database_.get_metadata("key.6"), "");
}

TEST(QuotationClustersTest, FindsTheClusterOfAQuotation) {
    const QuotationClusters clusters({{{5, 2}, 0xAB}, {{5, 1}, 0xCD}, {{3, 1}, 0xAB}});
    EXPECT_EQ(clusters.find({5, 1}), 0xCDU);
    EXPECT_EQ(clusters.find({3, 1}), 0xABU);
    EXPECT_FALSE(clusters.find({5, 3}));
    EXPECT_FALSE(clusters.find({4, 1}));
}

TEST(QuotationClustersTest, FindsMembersByTheFirstDigitsOfTheId) {
    const QuotationClusters clusters(
        {{{1, 1}, 0x3F2A00000001}, {{2, 1}, 0x3F2A00000001}, {{3, 1}, 0x3F2B00000000}});
    EXPECT_THAT(clusters.members_of("3f2a00000001"),
                ElementsAre(QuotationKey{1, 1}, QuotationKey{2, 1}));
    EXPECT_THAT(clusters.members_of("3F2A"), ElementsAre(QuotationKey{1, 1}, QuotationKey{2, 1}));
    EXPECT_EQ(clusters.members_of("3f2").size(), 3U);
    EXPECT_THAT(clusters.members_of("4"), IsEmpty());
    EXPECT_THAT(clusters.members_of(""), IsEmpty());
    EXPECT_THAT(clusters.members_of("3g"), IsEmpty());
    EXPECT_THAT(clusters.members_of("3f2a000000010"), IsEmpty());
}

TEST(QuotationClustersTest, AnIdIsShownAsTwelveDigits) {
    EXPECT_EQ(to_string(ClusterId{0x3F2A}), "000000003f2a");
}

TEST(QuotationClustersTest, ComesBackFromAnIndex) {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    EXPECT_TRUE(read_clusters(database).members().empty());
    std::vector<QuotationClusters::Member> members;
    for (std::uint32_t i = 1; i < 5000; ++i) {
        members.push_back({{i * 0x123456789ABCDU, i}, i * 0x1234567U});
    }
    const QuotationClusters clusters(members);
    write_clusters(database, clusters);
    EXPECT_EQ(read_clusters(database).members(), clusters.members());
}

TEST(QuotationClustersTest, TakesInTheTableOfAnotherIndex) {
    QuotationClusters clusters({{{1, 1}, 0xA}, {{4, 1}, 0xA}});
    clusters.add(QuotationClusters({{{2, 1}, 0xB}, {{5, 1}, 0xB}}));
    EXPECT_EQ(clusters.find({2, 1}), 0xBU);
    EXPECT_EQ(clusters.find({4, 1}), 0xAU);
}

}  // namespace
}  // namespace quoth::store
