#include "indexer/pipeline/runs/memory_shares.hpp"

#include <gtest/gtest.h>

namespace quoth::indexer {
namespace {

constexpr std::uint64_t kMebi = 1U << 20U;
constexpr MemoryShares kMost = {8 * kMebi, 4 * kMebi};

TEST(MemorySharesTest, MoreMemoryMakesLargerSharesUpToTheMost) {
    const MemoryShares small = share_memory(100 * kMebi, 2, kMost);
    const MemoryShares middle = share_memory(160 * kMebi, 2, kMost);
    const MemoryShares large = share_memory(1024 * kMebi, 2, kMost);
    EXPECT_LT(small.bytes_in_flight, middle.bytes_in_flight);
    EXPECT_LT(small.commit_bytes, middle.commit_bytes);
    EXPECT_EQ(large.bytes_in_flight, kMost.bytes_in_flight);
    EXPECT_EQ(large.commit_bytes, kMost.commit_bytes);
}

TEST(MemorySharesTest, TheLeastMemoryLeavesHalfAMebibyteEach) {
    for (const unsigned jobs : {1U, 2U, 64U}) {
        const MemoryShares shares = share_memory(least_memory(jobs), jobs, kMost);
        EXPECT_GE(shares.bytes_in_flight, kMebi / 2);
        EXPECT_GE(shares.commit_bytes, kMebi / 2 - kMebi / 16);
        EXPECT_LT(least_memory(jobs), least_memory(jobs + 1));
    }
}

}  // namespace
}  // namespace quoth::indexer
