#include "indexer/commands/commands.hpp"
#include "indexer/pipeline/upkeep/index_backup.hpp"

namespace quoth::indexer {

Result<ExitStatus> run_backup_command(const Options& options) {
    if (Result<void> done = back_up_index(options.db, options.target); !done) {
        return std::move(done).error();
    }
    return kAllDone;
}

}  // namespace quoth::indexer
