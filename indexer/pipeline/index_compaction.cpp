#include "indexer/pipeline/index_compaction.hpp"

#include "indexer/pipeline/database_writer.hpp"
#include "indexer/pipeline/index_reading.hpp"

namespace quoth::indexer {

Result<void> compact_index(const std::string& path) {
    // A writer would create what is not there.
    if (const Result<Xapian::Database> there = open_for_reading(path); !there) return there.error();
    Result<DatabaseWriter> writer = DatabaseWriter::open(path, {});
    if (!writer) return std::move(writer).error();
    return writer->compact();
}

}  // namespace quoth::indexer
