#pragma once

#include <xapian.h>

#include "quoth/searcher/searcher.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/results/hit_values.hpp"

namespace quoth::match {

/// Whether a field belongs to quotations, so that articles cannot be counted by it.
[[nodiscard]] bool is_of_quotations(searcher::FacetField field);

/// Counts `hits` by the values of a field, exactly. Linear in the hits; throws what Xapian throws,
/// and store::Refused with timed_out.
[[nodiscard]] searcher::Facet count_facet(Snapshot& snapshot, const HitNumbers& hits,
                                          const searcher::FacetRequest& request,
                                          Clock::time_point deadline);

}  // namespace quoth::match
