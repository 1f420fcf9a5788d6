#pragma once

#include <filesystem>
#include <string>

#include "quoth/result.hpp"

/// What it takes for files and their names to survive a power cut.
namespace quoth::indexer {

/// Makes the names in folder `path` survive a power cut; Xapian syncs its files but not the folder
/// that lists them, and without this one in twenty cuts leaves a database that never opens again.
[[nodiscard]] Result<void> sync_folder(const std::string& path);

/// The same of every file in `folder`, and of their names.
[[nodiscard]] Result<void> sync_files(const std::filesystem::path& folder);

/// The folder that `path` stands in; `.` for a bare name.
[[nodiscard]] std::filesystem::path parent_of(const std::filesystem::path& path);

/// A failed call to the system, with its `errno`, as an error: `doing` says what was being done to
/// `path`. A full disk is told apart.
[[nodiscard]] Error system_error(const std::string& doing, const std::string& path, int code);

}  // namespace quoth::indexer
