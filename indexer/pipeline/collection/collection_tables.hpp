#pragma once

#include <optional>
#include <vector>

#include "common/store/alias_file.hpp"

namespace Xapian {
class WritableDatabase;
}

namespace quoth::indexer {

/// What the tables of a collection are made of beside its articles.
struct CollectionOptions {
    /// The user's alias file; left out, the index keeps the one that it has.
    std::optional<std::vector<store::KnownSpeaker>> known_speakers = {};
};

/// Brings up to date what depends on the whole collection and is kept in the metadata: pure
/// functions of the set of articles, whatever the order and the runs in which they came. Belongs
/// at the end of a run, into a transaction of its own; where no batch was committed since the last
/// time, nothing is read and nothing written. Throws what Xapian throws.
void update_collection_tables(Xapian::WritableDatabase& database, const CollectionOptions& options);

}  // namespace quoth::indexer
