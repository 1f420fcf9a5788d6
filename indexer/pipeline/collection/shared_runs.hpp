#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/pipeline/collection/wordings.hpp"

namespace quoth::indexer {

/// Four words in a row, and where they stand.
struct WordRun {
    static constexpr std::size_t kWords = 4;

    std::uint64_t words = 0;    ///< their hashes, packed
    std::uint32_t wording = 0;  ///< by its place in the order
    std::uint16_t begin = 0;    ///< among its words
    std::uint16_t speaker = 0;  ///< of the wording
};

/// The runs without a gap that may stand in several wordings; ordered by words, speaker, wording
/// and place. Some that stand in one alone are among them.
[[nodiscard]] std::vector<WordRun> shared_runs(const Wordings& wordings);

}  // namespace quoth::indexer
