#pragma once

#include <xapian.h>

#include <functional>
#include <string>

#include "common/store/records.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// The newest committed state of the index at `path`, for reading. Fails with not_found,
/// incompatible_index, corrupt_index, io. An index of another analyzer can be read: what is stored
/// does not depend on it.
[[nodiscard]] Result<Xapian::Database> open_for_reading(const std::string& path);

/// Gives the record of each article to `on_article`, in the order in which they were written; it
/// may stop by returning false. Fails with corrupt_index and io, and with io where a writer has
/// overwritten the state that is read: then open the newest one.
[[nodiscard]] Result<void> for_each_article(
    const Xapian::Database& database, const std::string& path,
    const std::function<bool(Xapian::docid, store::ArticleRecord)>& on_article);

}  // namespace quoth::indexer
