#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "common/store/metadata.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// What an index holds, counted from its newest committed state.
struct IndexStats {
    store::Metadata metadata;
    std::uint64_t outdated = 0;  ///< articles that another extractor than this program's has read
    std::uint64_t bytes_on_disk = 0;
    std::uint64_t direct = 0;
    std::uint64_t mixed = 0;
    std::uint64_t indirect = 0;
    std::uint64_t attributed = 0;                   ///< quotations whose speaker has a name
    std::optional<std::chrono::sys_seconds> first;  ///< the earliest date of an article
    std::optional<std::chrono::sys_seconds> last;
};

/// Reads no documents, and one value of each article. Fails as `open_for_reading` does.
[[nodiscard]] Result<IndexStats> read_index_stats(const std::string& path);

}  // namespace quoth::indexer
