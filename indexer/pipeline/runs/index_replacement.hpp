#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/store/alias_file.hpp"
#include "indexer/pipeline/writing/temporary_folder.hpp"
#include "quoth/result.hpp"

namespace Xapian {
class WritableDatabase;
}

namespace quoth::indexer {

/// A new index that is built beside an old one, whose place it takes at the end in one step: until
/// then readers have the old one, and so they do after a kill. The old one is locked meanwhile.
/// Where there is no old one, the new one comes to its place.
class IndexReplacement {
  public:
    /// Fails with locked while a writer has the old one, with disk_full and io.
    [[nodiscard]] static Result<IndexReplacement> begin(const std::string& index);

    IndexReplacement(IndexReplacement&&) noexcept;
    IndexReplacement& operator=(IndexReplacement&&) noexcept;
    /// Leaves the old index as it is, unless the work was finished.
    ~IndexReplacement();

    /// Where the new index is to be built.
    [[nodiscard]] std::string path() const { return folder_.path().string(); }

    /// The user's alias file, as the old index kept it.
    [[nodiscard]] const std::optional<std::vector<store::KnownSpeaker>>& known_speakers() const {
        return known_speakers_;
    }

    /// Fails with io; then the old index stays.
    [[nodiscard]] Result<void> finish();

  private:
    IndexReplacement(std::filesystem::path target, TemporaryFolder folder);

    Result<void> open_old();

    std::filesystem::path target_;
    TemporaryFolder folder_;
    bool is_there_ = false;                          // an old one, be it damaged
    std::unique_ptr<Xapian::WritableDatabase> old_;  // holds its lock
    std::optional<std::vector<store::KnownSpeaker>> known_speakers_;
};

}  // namespace quoth::indexer
