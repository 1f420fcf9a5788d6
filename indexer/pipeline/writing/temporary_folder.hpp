#pragma once

#include <filesystem>
#include <utility>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// A folder `TARGET.tmp-NUMBER` beside `TARGET` in which something is made before it takes that
/// name, so that a kill leaves nothing half made under it. Its maker holds a lock on it, so that
/// one that a killed process left can be told from one in use, also by a process in another
/// container.
class TemporaryFolder {
  public:
    /// Makes one that only its owner may enter, and removes those that killed processes left beside
    /// `target`. Fails with disk_full and io.
    [[nodiscard]] static Result<TemporaryFolder> beside(const std::filesystem::path& target);

    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&& other) noexcept;
    /// Removes the folder and what is in it, unless it was renamed.
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Gives the folder its name for good; fails with io where `target` exists and is not empty.
    [[nodiscard]] Result<void> rename_to(const std::filesystem::path& target);

    /// Puts the folder in the place of `target` in one step; what was there is removed with this
    /// object. Fails with io, also where the file system cannot do that.
    [[nodiscard]] Result<void> exchange_with(const std::filesystem::path& target);

  private:
    TemporaryFolder(std::filesystem::path path, int descriptor)
        : path_(std::move(path)), descriptor_(descriptor) {}

    std::filesystem::path path_;  // empty once it has its name
    int descriptor_;              // of the folder; carries the lock
};

/// Removes the temporary folders that killed processes left beside `target`.
void remove_abandoned_folders(const std::filesystem::path& target);

}  // namespace quoth::indexer
