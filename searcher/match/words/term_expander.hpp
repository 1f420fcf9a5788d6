#pragma once

#include <xapian.h>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/index/deadline.hpp"
#include "searcher/match/words/word_pattern.hpp"

namespace quoth::match {

/// Finds the words of an index that a prefix or a fuzzy word stands for, by a walk over the ordered
/// list of terms. Remembers its answers, so that a word counts once a query.
class TermExpander {
  public:
    static constexpr std::size_t kMostAWord = 1'000;
    static constexpr std::size_t kMostAQuery = 4'000;

    TermExpander(const Xapian::Database& database, Clock::time_point deadline)
        : database_(database), deadline_(deadline) {}

    /// The words that pass `test` among the terms behind any of `prefixes`, ordered, each once.
    /// Throws what Xapian throws, and store::Refused with limit_exceeded or timed_out.
    [[nodiscard]] const std::vector<std::string>& expand(
        const WordTest& test, std::span<const std::string_view> prefixes);

  private:
    std::vector<std::string> walk(const WordTest& test,
                                  std::span<const std::string_view> prefixes) const;

    const Xapian::Database& database_;
    Clock::time_point deadline_;
    std::map<std::string, std::vector<std::string>> known_;
    std::size_t total_ = 0;
};

}  // namespace quoth::match
