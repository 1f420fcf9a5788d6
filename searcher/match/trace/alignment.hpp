#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quoth::match {

/// A word to be aligned, as a number that equal words share, and what it weighs.
struct AlignedWord {
    std::uint32_t word = 0;
    double weight = 1.0;
    bool after_gap = false;  ///< words may have been left out before it; read in a claim
};

/// One step from a claim to a wording, by the indexes of their words.
struct AlignmentStep {
    enum class Kind { equal, removed, inserted, skipped };

    /// removed: a word of the claim alone; inserted: of the wording alone; skipped: inserted where
    /// the claim says that it leaves words out.
    Kind kind = Kind::equal;
    std::size_t claim = 0;    ///< of equal and removed
    std::size_t wording = 0;  ///< of all but removed

    friend bool operator==(const AlignmentStep&, const AlignmentStep&) = default;
};

/// How a claim lies over the stretch of a wording that it fits best.
struct Alignment {
    /// In order: each word of the claim once, and the words of that stretch.
    std::vector<AlignmentStep> steps;
    std::size_t equal_words = 0;
    /// From 0 to 1: twice the weight of the equal words over that of the claim and the stretch
    /// (Dice's coefficient). Words skipped at a gap do not count, equal ones between two others by
    /// half.
    double closeness = 0.0;

    /// Every word of the claim stands there, in order, and no other among them.
    [[nodiscard]] bool is_exact() const;
};

/// Aligns all of `claim` with a stretch of `wording`: the alignment with the most weight of equal
/// words after a part of the weight of the others is taken off. (Needleman and Wunsch, J. Mol.
/// Biol. 48, 1970, with free ends in one of the two sequences; time and space are their product.)
[[nodiscard]] Alignment align(std::span<const AlignedWord> claim,
                              std::span<const AlignedWord> wording);

}  // namespace quoth::match
