#include <iostream>

#include "common/text/printable.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/pipeline/upkeep/article_removal.hpp"

namespace quoth::indexer {

Result<ExitStatus> run_delete_command(const Options& options) {
    const Result<std::vector<std::string>> missing =
        remove_articles(options.db, options.delete_ids, options.writer.lock_wait);
    if (!missing) return missing.error();
    for (const std::string& id : *missing) {
        std::cerr << "quoth-indexer: the index has no article '" << text::printable(id) << "'\n";
    }
    if (!options.quiet) {
        const std::size_t deleted = options.delete_ids.size() - missing->size();
        std::cerr << "quoth-indexer: deleted " << deleted
                  << (deleted == 1 ? " article\n" : " articles\n");
    }
    return missing->empty() ? kAllDone : kSomeRejected;
}

}  // namespace quoth::indexer
