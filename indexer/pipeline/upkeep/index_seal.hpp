#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// Checksums of the files of one committed state of an index. Xapian's files carry none, and about
/// one damage in ten makes a search answer wrongly without a word.
///
/// Kept in the file `quoth.seal` of the index: a line that names the state, then one a file with
/// its XXH3-128, size and name.
enum class SealState {
    none,     ///< the index was never sealed
    older,    ///< the index was written to since
    current,  ///< the seal is of this state
};

/// Writes the seal of the newest state of the index at `path`; a writer's commit waits meanwhile.
/// Fails with disk_full and io, and as `open_for_reading` does.
[[nodiscard]] Result<void> seal_index(const std::string& path);

struct SealCheck {
    SealState state = SealState::none;
    std::vector<std::string> damaged;  ///< names of files that are not as they were sealed
};

/// Compares the files with their seal. Fails with io, and with corrupt_index for a seal that cannot
/// be read.
[[nodiscard]] Result<SealCheck> check_seal(const std::string& path);

}  // namespace quoth::indexer
