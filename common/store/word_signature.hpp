#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/analyzer.hpp"
#include "quoth/article.hpp"
#include "quoth/quotation.hpp"

namespace quoth::store {

/// Stands between two words where words may have been left out: at an ellipsis, at an editor's
/// brackets, and where the attribution interrupts a quotation.
inline constexpr std::uint16_t kGap = 0;

/// A quotation as it is compared with others: 2 bytes a word, so that comparing needs no text. Two
/// different words have the same hash once in 65,536 times.
struct WordSignature {
    /// Hash of the last word of the speaker's name, `smith` of `Ana Smith`; 0 for nobody with a
    /// name.
    std::uint16_t speaker = 0;
    /// Hashes of the folded forms in order, and `kGap`, never at the ends nor twice in a row.
    std::vector<std::uint16_t> words;
};

/// Never `kGap`.
[[nodiscard]] std::uint16_t word_hash(std::string_view form);

/// What a quotation says beyond this many words is not in its signature.
inline constexpr std::size_t kMostSignatureWords = 512;

[[nodiscard]] WordSignature signature_of(const Article& article, const Quotation& quotation,
                                         Analyzer& analyzer);

/// What a quotation's document stores, and back; half a word at the end is left out.
[[nodiscard]] std::string write_signature(const WordSignature& signature);
[[nodiscard]] WordSignature read_signature(std::string_view data);

}  // namespace quoth::store
