#pragma once

#include <chrono>
#include <string>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// Rewrites the index at `path` densely, in one step for its readers. Fails with not_found, locked
/// while a writer has it for longer than `lock_wait`, incompatible_index, disk_full and io; then
/// the index stays as it is.
[[nodiscard]] Result<void> compact_index(const std::string& path,
                                         std::chrono::milliseconds lock_wait = {});

}  // namespace quoth::indexer
