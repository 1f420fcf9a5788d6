#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "common/store/records.hpp"
#include "indexer/pipeline/writing/document_builder.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// The articles of an index that another version of the extractor has read, one after the other,
/// while a writer renews them.
class OutdatedArticles {
  public:
    struct Stored {
        store::ArticleRecord record;
        Provenance provenance;
    };

    /// Fails as `open_for_reading` does.
    [[nodiscard]] static Result<OutdatedArticles> open(const std::string& index);

    /// Nothing once there are no more. Fails with corrupt_index and io.
    [[nodiscard]] Result<std::optional<Stored>> next();

  private:
    OutdatedArticles(std::string index, Xapian::Database database)
        : index_(std::move(index)), database_(std::move(database)) {}

    [[nodiscard]] Xapian::docid find_next() const;

    std::string index_;
    Xapian::Database database_;
    Xapian::docid last_ = 0;  // renewed ones have higher numbers and the version of this program
};

/// How many there are. Throws what Xapian throws.
[[nodiscard]] std::uint64_t count_outdated(const Xapian::Database& database);

}  // namespace quoth::indexer
