#include "indexer/pipeline/article_removal.hpp"

#include "indexer/pipeline/database_writer.hpp"
#include "indexer/pipeline/index_reading.hpp"

namespace quoth::indexer {

Result<std::vector<std::string>> remove_articles(const std::string& path,
                                                 const std::vector<std::string>& ids) {
    // A writer would create what is not there.
    if (const Result<Xapian::Database> there = open_for_reading(path); !there) return there.error();
    Result<DatabaseWriter> writer = DatabaseWriter::open(path, {});
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
