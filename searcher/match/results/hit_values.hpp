#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/store/value_reader.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"

/// What the hits of a query have in common is found in their values, one reader a question. All
/// of them are read in the order of documents.
namespace quoth::match {

/// The documents that match a query, by number, ascending.
using HitNumbers = std::vector<Xapian::docid>;

/// Throws what Xapian throws.
[[nodiscard]] HitNumbers matching_numbers(const Xapian::Database& database,
                                          const Xapian::Query& query);

/// Calls `visit(number)` for each hit. Throws store::Refused with timed_out.
template <typename Visit>
void for_each_hit(const HitNumbers& hits, Clock::time_point deadline, Visit visit) {
    constexpr std::size_t hits_between_looks = 1024;  // the clock costs more than a hit
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (i % hits_between_looks == 0) check_deadline(deadline);
        visit(hits[i]);
    }
}

/// The dates of documents; nothing for the undated.
class DateReader {
  public:
    explicit DateReader(const Xapian::Database& database);
    [[nodiscard]] std::optional<std::chrono::sys_seconds> of(Xapian::docid number);

  private:
    store::ValueReader values_;
};

/// Who speaks in quotations, by the name that all articles share; empty when nobody is known.
class SpeakerReader {
  public:
    explicit SpeakerReader(Snapshot& snapshot);
    [[nodiscard]] std::string of(Xapian::docid number);

  private:
    const Snapshot& snapshot_;
    store::ValueReader names_;
    DateReader dates_;
};

/// Which articles are one syndicated text: equal for those and their quotations, different for
/// others.
class StoryReader {
  public:
    explicit StoryReader(Snapshot& snapshot);
    [[nodiscard]] std::string of(Xapian::docid number);

  private:
    const std::vector<store::Stories>& stories_;
    store::ValueReader articles_;
};

/// Which quotations are variants of one another: equal for those, different for others.
class ClusterReader {
  public:
    explicit ClusterReader(Snapshot& snapshot);
    [[nodiscard]] std::string of(Xapian::docid number);

  private:
    const store::QuotationClusters& clusters_;
    store::ValueReader orders_;
};

}  // namespace quoth::match
