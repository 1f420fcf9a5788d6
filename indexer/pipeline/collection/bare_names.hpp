#pragma once

#include <vector>

#include "common/store/speaker_aliases.hpp"
#include "indexer/pipeline/collection/name_evidence.hpp"

namespace quoth::indexer {

/// What articles that never say more than `Trump` mean by it, where the others leave no doubt; by
/// name and day. `names` are those of the whole collection, each once.
///
/// A pure function. Method, constants and limits: docs/attribution.md, "Across articles".
[[nodiscard]] std::vector<store::NameTie> tie_bare_names(const std::vector<CollectedName>& names);

}  // namespace quoth::indexer
