#pragma once

#include <cstddef>
#include <cstdint>

namespace quoth::indexer {

/// How the memory of a run is shared between what is on its way to the writer and the batch that is
/// not committed.
struct MemoryShares {
    std::size_t bytes_in_flight = 0;  ///< of input, as CorpusOptions has them
    std::size_t commit_bytes = 0;     ///< of text, as IndexWriterOptions has them
};

/// The least that a run on so many threads gets by with.
[[nodiscard]] std::uint64_t least_memory(unsigned jobs);

/// Shares for a run that keeps to `memory` bytes, at least `least_memory(jobs)`. They grow up to
/// `most`, more than which makes no run faster. One article that is longer than a share has it to
/// itself, and what it takes is not bounded here.
[[nodiscard]] MemoryShares share_memory(std::uint64_t memory, unsigned jobs,
                                        const MemoryShares& most);

}  // namespace quoth::indexer
