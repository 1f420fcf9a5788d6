#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>

#include "quoth/searcher/searcher.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/results/hit_values.hpp"

namespace quoth::match {

/// Hits by the period that their date lies in.
struct DatedHits {
    std::map<std::string, std::uint64_t>
        by_period;  ///< `2025-11-20`, `2025-11` or `2025`, in order
    std::uint64_t undated = 0;
};

/// Linear in the hits; throws what Xapian throws, and store::Refused with timed_out.
[[nodiscard]] DatedHits count_periods(const Xapian::Database& database, const HitNumbers& hits,
                                      searcher::Period period, Clock::time_point deadline);

}  // namespace quoth::match
