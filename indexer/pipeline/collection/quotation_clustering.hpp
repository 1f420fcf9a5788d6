#pragma once

#include "common/store/quotation_clusters.hpp"
#include "indexer/pipeline/collection/wordings.hpp"

namespace quoth::indexer {

/// Finds the quotations that are variants of one another (docs/clusters.md).
///
/// Each wording, from the longest to the shortest, joins the one before it that it shares most
/// words with, if these are enough for it to be the same quotation: so a phrase that stands in two
/// quotations never makes one of them.
///
/// A function of the set of quotations: the order in which they were added does not matter. About
/// 0.4 s for 170,000.
[[nodiscard]] store::QuotationClusters cluster_quotations(Wordings wordings);

}  // namespace quoth::indexer
