#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <vector>

#include "searcher/match/index/deadline.hpp"
#include "searcher/match/words/word_pattern.hpp"

namespace quoth::match {

/// A stretch of words: half open.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm about <=>
    friend auto operator<=>(const Span&, const Span&) = default;
};

/// The occurrences of the operands of one NEAR in one document, and which of them form chains.
class NearChain {
  public:
    /// `levels` has the spans of each operand, ordered.
    NearChain(std::vector<std::vector<Span>> levels, const NearPattern& near,
              Clock::time_point deadline);

    /// Calls `visit` with each chain, one span an operand, until it returns false.
    void for_each_chain(const std::function<bool(const std::vector<Span>&)>& visit);

    /// The spans of each operand that have neighbours on both sides, up to the ends of the chain.
    [[nodiscard]] std::vector<std::vector<Span>> with_neighbours() &&;

  private:
    template <typename Action>
    bool any_neighbour(const Span& span, std::size_t level, bool forward, Action action) const;
    void keep_those_that_go_on();
    void keep_those_with_neighbours(std::size_t level, std::size_t other, bool forward);
    bool extend();

    std::vector<std::vector<Span>> levels_;
    std::vector<std::uint32_t> longest_;  ///< span of each level
    std::uint32_t reach_;                 ///< most words between neighbours
    bool in_order_;
    Clock::time_point deadline_;
    std::vector<Span> chosen_;
    const std::function<bool(const std::vector<Span>&)>* visit_ = nullptr;
    unsigned steps_ = 0;
};

}  // namespace quoth::match
