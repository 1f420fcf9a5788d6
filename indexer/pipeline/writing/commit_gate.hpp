#pragma once

#include <string>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// Keeps commits away from those who copy an index file by file. Xapian overwrites only what no
/// committed state uses, so the files are one state as long as nothing is committed.
///
/// A lock of the operating system on the file `commit.lock` of the index, which ends with the
/// process at the latest.
class CommitGate {
  public:
    enum class Passage {
        copying,     ///< several may copy at once
        committing,  ///< alone
    };

    /// Waits until nobody else is in the way. Fails with io.
    [[nodiscard]] static Result<CommitGate> pass(const std::string& index, Passage passage);

    CommitGate(CommitGate&& other) noexcept;
    CommitGate& operator=(CommitGate&& other) noexcept;
    ~CommitGate();

  private:
    explicit CommitGate(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace quoth::indexer
