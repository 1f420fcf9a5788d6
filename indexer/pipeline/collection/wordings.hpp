#pragma once

#include <bitset>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "common/store/quotation_clusters.hpp"
#include "common/store/word_signature.hpp"
#include "indexer/pipeline/collection/wording_overlap.hpp"

namespace quoth::indexer {

/// What clustering knows of a quotation.
struct SignedQuotation {
    store::QuotationKey key;
    std::optional<std::chrono::sys_seconds> date;
    store::WordSignature signature;
};

/// The wordings of many quotations, in the order in which they are clustered: long ones first, then
/// those of known speakers. Quotations of one speaker in the same words have one wording, in which
/// light words (`the`, `and`, `well`) do not count; a quotation of too few words has none. Takes
/// some 90 bytes a quotation.
class Wordings {
  public:
    /// Fewer words say too little to be told from another quotation, by who is credited with them.
    static constexpr std::size_t kFewestWords = 3;
    static constexpr std::size_t kFewestOfUnknown = 7;

    /// A quotation in its wording.
    struct Use {
        store::QuotationKey quotation;
        std::chrono::sys_seconds date;  ///< `kNoDate` when unknown: after all dates
        std::uint64_t hash = 0;         ///< of the wording: its words and its speaker
        std::uint32_t begin = 0;        ///< of the words, in those of all
        std::uint16_t length = 0;
        std::uint16_t word_count = 0;  ///< gaps not counted
        std::uint16_t speaker = 0;     ///< as in WordSignature
    };
    static constexpr std::chrono::sys_seconds kNoDate = std::chrono::sys_seconds::max();

    explicit Wordings(std::size_t expected_quotations);

    void add(const SignedQuotation& quotation);

    /// To be called once, after the last `add` and before what follows.
    void sort();

    [[nodiscard]] std::size_t size() const { return firsts_.size(); }
    /// The quotations that have a wording, at least one.
    [[nodiscard]] std::span<const Use> uses(std::size_t wording) const;
    /// Any of them, for what is the same in all.
    [[nodiscard]] const Use& operator[](std::size_t wording) const {
        return uses_[firsts_[wording]];
    }
    [[nodiscard]] Wording words(std::size_t wording) const { return words_of((*this)[wording]); }

  private:
    [[nodiscard]] Wording words_of(const Use& use) const {
        return Wording(words_).subspan(use.begin, use.length);
    }
    void append_without_light(const std::vector<std::uint16_t>& words);
    [[nodiscard]] bool comes_before(const Use& a, const Use& b) const;

    std::bitset<65536> is_light_;       // by hash
    std::vector<std::uint16_t> words_;  // of all quotations
    std::vector<Use> uses_;
    std::vector<std::uint32_t> firsts_;  // of the uses of each wording
};

}  // namespace quoth::indexer
