#pragma once

#include <cstdint>
#include <string>

#include "quoth/result.hpp"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace quoth::store {

/// Documents of one kind and the sum of their lengths, in scored words.
struct KindTotals {
    std::uint64_t count = 0;
    std::uint64_t length = 0;
};

/// What an index says of itself; written in the same transaction as the documents it counts.
struct Metadata {
    std::string format_version;
    std::string analyzer;     ///< Analyzer::identity()
    std::uint64_t batch = 0;  ///< transactions that changed documents
    KindTotals articles;
    KindTotals quotations;
};

/// These two throw what Xapian throws: call them inside `guarded`.
[[nodiscard]] Metadata read_metadata(const Xapian::Database& database);
void write_metadata(Xapian::WritableDatabase& database, const Metadata& metadata);

/// What the tables of the collection are made of: rules and batch, `rules 1, batch 7`; empty before
/// there are any. Two states that are equal have equal tables. These two throw what Xapian throws.
[[nodiscard]] std::string read_tables_state(const Xapian::Database& database);
void write_tables_state(Xapian::WritableDatabase& database, const std::string& state);

/// Fails with incompatible_index unless this version of Quoth can read the documents of the index
/// at `path`; a database without our metadata is none of ours.
[[nodiscard]] Result<void> check_format(const Metadata& metadata, const std::string& path);

/// Fails as `check_format` does, and unless the words of the index are those of this `analyzer`.
[[nodiscard]] Result<void> check_compatible(const Metadata& metadata, const std::string& path,
                                            const std::string& analyzer);

}  // namespace quoth::store
