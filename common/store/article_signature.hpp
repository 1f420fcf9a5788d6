#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/analyzer.hpp"

namespace quoth::store {

/// The `most` smallest hashes of a set, which are a random sample of it: of two sets, those below
/// the limit of both samples are a random sample of their union (MinHash, as the bottom sketch of
/// Broder, *On the resemblance and containment of documents*, 1997).
struct Sketch {
    std::vector<std::uint32_t> hashes;  ///< ascending, each once
    std::size_t most = 0;

    /// Up to here it has all hashes of the set.
    [[nodiscard]] std::uint32_t limit() const;

    friend bool operator==(const Sketch&, const Sketch&) = default;
};

/// How much two sets have in common, counted where both samples are whole.
struct SketchOverlap {
    std::size_t smaller = 0;  ///< elements of the set that has fewer there
    std::size_t larger = 0;
    std::size_t shared = 0;
};

[[nodiscard]] SketchOverlap overlap_of(const Sketch& a, const Sketch& b);

/// A text as it is compared with others, so that comparing needs no text. 576 bytes at most.
struct ArticleSignature {
    static constexpr std::size_t kRunWords = 5;
    static constexpr std::size_t kMostRuns = 128;
    static constexpr std::size_t kMostNumbers = 16;

    Sketch runs{{}, kMostRuns};        ///< of the stretches of five words
    Sketch numbers{{}, kMostNumbers};  ///< of the words that begin with a digit

    friend bool operator==(const ArticleSignature&, const ArticleSignature&) = default;
};

/// `body` is the text without the title. Linear.
[[nodiscard]] ArticleSignature article_signature(std::string_view body, Analyzer& analyzer);

/// What an article's document has in its slot, and back; half a hash at the end is left out.
[[nodiscard]] std::string write_article_signature(const ArticleSignature& signature);
[[nodiscard]] ArticleSignature read_article_signature(std::string_view value);

}  // namespace quoth::store
