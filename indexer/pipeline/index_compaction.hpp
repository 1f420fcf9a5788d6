#pragma once

#include <string>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// Rewrites the index at `path` densely, in one step for its readers. Fails with not_found, locked
/// while a writer has it, incompatible_index, disk_full and io; then the index stays as it is.
[[nodiscard]] Result<void> compact_index(const std::string& path);

}  // namespace quoth::indexer
