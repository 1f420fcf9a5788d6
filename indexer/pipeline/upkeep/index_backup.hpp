#pragma once

#include <string>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// Copies one committed state of the index at `path` into the new folder `target`, while a writer
/// may go on; its next commit waits for the copy. The folder appears when it is complete and
/// synced.
///
/// Fails with invalid_argument where `target` exists, not_found, incompatible_index, disk_full, io.
[[nodiscard]] Result<void> back_up_index(const std::string& path, const std::string& target);

}  // namespace quoth::indexer
