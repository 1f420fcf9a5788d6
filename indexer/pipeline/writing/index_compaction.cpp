#include "indexer/pipeline/writing/index_compaction.hpp"

#include "indexer/pipeline/writing/index_reading.hpp"
#include "indexer/pipeline/writing/lock_wait.hpp"

namespace quoth::indexer {

Result<void> compact_index(const std::string& path, std::chrono::milliseconds lock_wait) {
    // A writer would create what is not there.
    if (const Result<Xapian::Database> there = open_for_reading(path); !there) return there.error();
    Result<DatabaseWriter> writer = open_when_free(path, {.lock_wait = lock_wait});
    if (!writer) return std::move(writer).error();
    return writer->compact();
}

}  // namespace quoth::indexer
