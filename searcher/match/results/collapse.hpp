#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "quoth/searcher/searcher.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/results/hit_values.hpp"

namespace quoth::match {

/// Hits with the same words.
struct HitWording {
    Xapian::docid first = 0;  ///< the earliest of them
    std::uint64_t count = 0;
};

/// Hits that are shown as one.
struct HitGroup {
    std::size_t best = 0;        ///< place in `ranked` of the member that stands for it
    std::uint64_t rank = 0;      ///< of the group among groups, from 0
    std::uint64_t count = 0;     ///< members
    std::uint64_t articles = 0;  ///< that they stand in
    Xapian::docid first = 0;     ///< the earliest member; undated ones come last, ties by place
    /// With Collapse::text: the wordings of the members, the most frequent first; at most 10.
    std::vector<HitWording> wordings = {};
};

struct HitGroups {
    std::uint64_t total = 0;
    std::vector<HitGroup> page;  ///< in the order of ranks
};

/// Puts hits that have the value of `collapse` in common together and describes the groups
/// numbered `offset` to `offset + limit`. `ranked` are all hits, best first; `hits` the same
/// ascending. Groups are ordered by their best member. n·log(n) for n hits; throws what Xapian
/// throws, and store::Refused with timed_out.
[[nodiscard]] HitGroups group_hits(Snapshot& snapshot, const HitNumbers& ranked,
                                   const HitNumbers& hits, const searcher::SearchOptions& options,
                                   Clock::time_point deadline);

}  // namespace quoth::match
