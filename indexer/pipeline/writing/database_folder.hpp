#pragma once

#include <filesystem>
#include <string>

#include "common/store/metadata.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// Makes sure that the folder `path` is a database, creating an empty one with `metadata` unless
/// it is there. It is made in a folder beside the target and renamed, so that a kill leaves either
/// nothing or a database that opens. Folders of ours that killed processes left are removed.
///
/// Fails with invalid_argument where something else has that name, disk_full and io.
[[nodiscard]] Result<void> ensure_database(const std::string& path,
                                           const store::Metadata& metadata);

/// Makes an empty database with `metadata` in the empty `folder`, complete on disk. Errors speak of
/// `target`, whose place it is to take. Fails with disk_full and io.
[[nodiscard]] Result<void> create_database_in(const std::filesystem::path& folder,
                                              const std::filesystem::path& target,
                                              const store::Metadata& metadata);

/// Whether a database stands there; an error where that cannot be told.
[[nodiscard]] Result<bool> is_database(const std::filesystem::path& folder);

/// Where the database `path` stands, or is to stand: a link is followed, so that it stays a link
/// and what it leads to is replaced. Fails as `ensure_database` does.
[[nodiscard]] Result<std::filesystem::path> place_of_database(const std::string& path);

/// Who may read the database `source` may read its `copy`. Best effort.
void copy_permissions(const std::filesystem::path& source, const std::filesystem::path& copy);

/// Puts a compact copy of the database at `path` in its place, in one step: a reader or a kill
/// finds the old one or the new one. The caller holds the write lock of the old one and must open
/// it anew. Needs the space of the copy; fails with disk_full, io, or unsupported by the file
/// system, and then the old database stays as it is.
[[nodiscard]] Result<void> compact_database(const std::string& path);

}  // namespace quoth::indexer
