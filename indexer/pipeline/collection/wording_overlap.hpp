#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace quoth::indexer {

/// The words of a quotation as `store::WordSignature` has them, `store::kGap` included.
using Wording = std::span<const std::uint16_t>;

/// How two wordings lie over each other.
struct Overlap {
    std::size_t words = 0;  ///< that both have
    /// Both go on beyond it with words of their own, which only a gap explains.
    bool is_open = false;
    /// Both have a word of their own where no gap stands: they are not the same words.
    bool is_contradicted = false;
};

/// Compares `a` and `b` from a place in each where the same word stands, to both sides until one of
/// them ends. What one has beyond the ends of the other is no contradiction: it was left out there.
/// A gap stands for any number of words, none included. (The overlaps of genome assembly, which
/// join fragments of one text: Myers, Journal of Computational Biology 2(2), 1995.)
[[nodiscard]] Overlap overlap_at(Wording a, std::size_t in_a, Wording b, std::size_t in_b);

}  // namespace quoth::indexer
