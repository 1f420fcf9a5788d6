#include "indexer/pipeline/upkeep/article_removal.hpp"

#include "indexer/pipeline/writing/index_reading.hpp"
#include "indexer/pipeline/writing/lock_wait.hpp"

namespace quoth::indexer {

Result<std::vector<std::string>> remove_articles(const std::string& path,
                                                 const std::vector<std::string>& ids,
                                                 std::chrono::milliseconds lock_wait) {
    // A writer would create what is not there.
    if (const Result<Xapian::Database> there = open_for_reading(path); !there) return there.error();
    Result<DatabaseWriter> writer = open_when_free(path, {.lock_wait = lock_wait});
    if (!writer) return std::move(writer).error();
    std::vector<std::string> missing;
    for (const std::string& id : ids) {
        const Result<bool> removed = writer->remove(id);
        if (!removed) return removed.error();
        if (!*removed) missing.push_back(id);
    }
    if (Result<void> updated = writer->update_tables({}); !updated)
        return std::move(updated).error();
    return missing;
}

}  // namespace quoth::indexer
