#include "indexer/commands/commands.hpp"
#include "indexer/pipeline/writing/index_compaction.hpp"

namespace quoth::indexer {

Result<ExitStatus> run_compact_command(const Options& options) {
    Result<void> done = compact_index(options.db, options.writer.lock_wait);
    if (!done) return std::move(done).error();
    return kAllDone;
}

}  // namespace quoth::indexer
