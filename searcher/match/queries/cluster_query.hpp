#pragma once

#include <xapian.h>

#include "common/store/quotation_clusters.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// The quotations of the cluster that `value` names, by its id or the first digits of it, unscored;
/// with Everything those of all clusters.
[[nodiscard]] Xapian::Query cluster_query(const query::Value& value,
                                          const store::QuotationClusters& clusters);

}  // namespace quoth::match
