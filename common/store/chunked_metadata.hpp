#pragma once

#include <string>
#include <string_view>

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

/// Values of any size in an index's metadata, under the keys `KEY.0`, `KEY.1`, … Each chunk is far
/// from what Xapian takes as one value, and one that has not changed is not written again.
///
/// Both functions throw what Xapian throws: call them inside `guarded`.
namespace quoth::store {

/// Empty where there is none.
[[nodiscard]] std::string read_chunks(const Xapian::Database& database, std::string_view key);

/// Replaces what is there; an empty value removes it.
void write_chunks(Xapian::WritableDatabase& database, std::string_view key, std::string_view value);

}  // namespace quoth::store
