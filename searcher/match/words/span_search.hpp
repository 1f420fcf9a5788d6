#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "searcher/match/index/deadline.hpp"
#include "searcher/match/words/near_chain.hpp"
#include "searcher/match/words/word_pattern.hpp"

namespace quoth::match {

/// The places of words in a text or a document, ascending, each once.
using Positions = std::vector<std::uint32_t>;

/// Finds where patterns of words stand, given where each word stands.
///
/// Exact: a NEAR looks for one occurrence of each operand such that neighbours are near and no two
/// overlap. Of more than two operands, occurrences that nothing can follow are left out first; what
/// is left is tried in order. Chains that repeat a word many times can take long, so the clock is
/// watched.
class SpanSearch {
  public:
    /// Where a test of the pattern stands.
    using PositionsOf = std::function<Positions(const WordTest&)>;

    /// More stretches than this in one document are refused.
    static constexpr std::size_t kMostSpans = 1'000'000;

    explicit SpanSearch(PositionsOf positions_of,
                        Clock::time_point deadline = Clock::time_point::max())
        : positions_of_(std::move(positions_of)), deadline_(deadline) {}

    /// Throws store::Refused with timed_out or limit_exceeded, as all below.
    [[nodiscard]] bool occurs(const WordPattern& pattern) const;

    /// All stretches from the first to the last word of an occurrence, ordered, each once.
    [[nodiscard]] std::vector<Span> spans(const WordPattern& pattern) const;

    /// The words and phrases that take part in an occurrence, ordered: of a NEAR those of its
    /// operands that are near each other, of a phrase with gaps its words. Where a text has more
    /// than 10,000 chains of a NEAR, overlaps of others than neighbours are not looked at.
    [[nodiscard]] std::vector<Span> marks(const WordPattern& pattern) const;

  private:
    [[nodiscard]] std::vector<Positions> positions(const PhrasePattern& phrase) const;
    template <typename Visit>
    void for_each_span(const PhrasePattern& phrase, Visit visit) const;
    [[nodiscard]] std::vector<Span> spans_of(const PhrasePattern& phrase) const;
    [[nodiscard]] std::vector<Span> spans_of(const AnyPattern& any) const;
    [[nodiscard]] std::vector<Span> spans_of(const NearPattern& near) const;
    [[nodiscard]] NearChain chain_of(const NearPattern& near) const;

    /// Adds to `marked` what takes part in the occurrences of which `wanted` has the extent; of all
    /// without it.
    void mark(const WordPattern& pattern, const std::vector<Span>* wanted,
              std::vector<Span>& marked) const;
    void mark(const PhrasePattern& phrase, const std::vector<Span>* wanted,
              std::vector<Span>& marked) const;
    void mark(const NearPattern& near, const std::vector<Span>* wanted,
              std::vector<Span>& marked) const;

    PositionsOf positions_of_;
    Clock::time_point deadline_;
};

}  // namespace quoth::match
