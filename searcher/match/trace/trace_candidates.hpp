#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"

namespace quoth::match {

/// Quotations that a claim may come from, the most promising first: by the weight of the words and
/// of the pairs of neighbouring words that they share with it, of its rarest ones. Several hundred
/// at most.
class TraceCandidates {
  public:
    TraceCandidates(Snapshot& snapshot, Clock::time_point deadline);

    /// How rare a word is in what is said, above 0.
    [[nodiscard]] double weight(const std::string& form);

    /// `forms` are the words of the claim in order. Throws what Xapian throws, and store::Refused
    /// with timed_out.
    [[nodiscard]] std::vector<Xapian::docid> of(const std::vector<std::string>& forms);

    /// The same among those that `speakers` matches.
    [[nodiscard]] std::vector<Xapian::docid> of(const std::vector<std::string>& forms,
                                                const Xapian::Query& speakers);

    /// Quotations that have all of `forms` somewhere.
    [[nodiscard]] std::vector<Xapian::docid> with_all(std::vector<std::string> forms);

  private:
    using Pair = std::pair<std::string, std::string>;

    std::vector<std::string> rarest_of(std::vector<std::string> forms);
    std::vector<Pair> rarest_pairs(const std::vector<std::string>& forms);
    Xapian::Query preferring(Xapian::Query query, std::span<const Pair> pairs);
    Xapian::Query sharing_words(const std::vector<std::string>& forms);
    std::vector<Xapian::docid> matches(const Xapian::Query& query, Xapian::doccount most);

    Snapshot& snapshot_;
    Clock::time_point deadline_;
    double quotations_;
};

}  // namespace quoth::match
