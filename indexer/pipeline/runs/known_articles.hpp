#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "common/store/terms.hpp"
#include "indexer/pipeline/writing/input_ledger.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// What an index held when it was last committed: tells what of a corpus is there already, before
/// work is put into it.
///
/// Thread safety: none; one object per thread.
class KnownArticles {
  public:
    /// What a stored article was made of.
    struct Origin {
        std::string fingerprints;  ///< what slot::kFingerprint keeps
        std::string extractor;
        InputKey input = 0;
    };

    /// Fails as `open_for_reading` does.
    [[nodiscard]] static Result<KnownArticles> open(const std::string& index);

    // These fail with corrupt_index and io.
    [[nodiscard]] Result<std::optional<Origin>> origin_of(store::JoinKey article);
    [[nodiscard]] Result<std::optional<InputState>> input(InputKey key);
    [[nodiscard]] Result<bool> has_wording(const std::string& wording, store::JoinKey except);

  private:
    KnownArticles(std::string index, Xapian::Database database)
        : index_(std::move(index)), database_(std::move(database)) {}

    std::string index_;
    Xapian::Database database_;
};

}  // namespace quoth::indexer
