#include "indexer/pipeline/runs/memory_shares.hpp"

#include <algorithm>

namespace quoth::indexer {
namespace {

constexpr std::uint64_t kMebi = std::uint64_t{1} << 20U;

// What a run takes (docs/benchmarks.md): word lists, libraries and caches, and of each byte on its
// way or uncommitted a multiple, for its words, terms and positions.
constexpr std::uint64_t kFixed = 40 * kMebi;
constexpr std::uint64_t kPerThread = 8 * kMebi;
constexpr std::uint64_t kPerByteInFlight = 22;
constexpr std::uint64_t kPerByteInBatch = 24;

/// Smaller shares make the run crawl.
constexpr std::uint64_t kLeastShare = kMebi / 2;

std::uint64_t fixed_memory(unsigned jobs) { return kFixed + jobs * kPerThread; }

}  // namespace

std::uint64_t least_memory(unsigned jobs) {
    const std::uint64_t least =
        fixed_memory(jobs) + kLeastShare * (kPerByteInFlight + kPerByteInBatch);
    return (least + kMebi - 1) / kMebi * kMebi;
}

MemoryShares share_memory(std::uint64_t memory, unsigned jobs, const MemoryShares& most) {
    const std::uint64_t half = (std::max(memory, least_memory(jobs)) - fixed_memory(jobs)) / 2;
    return {std::min<std::size_t>(half / kPerByteInFlight, most.bytes_in_flight),
            std::min<std::size_t>(half / kPerByteInBatch, most.commit_bytes)};
}

}  // namespace quoth::indexer
