#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "common/store/records.hpp"
#include "common/store/terms.hpp"

namespace quoth::match {

/// `trump-mamdani#2`.
[[nodiscard]] std::string quotation_id(const std::string& article_id, std::uint32_t ordinal);

/// Where a document belongs.
struct RecordPlace {
    const store::ArticleRecord& record;
    std::uint32_t ordinal = 0;  ///< of the quotation in it, from 1; 0 for the article itself

    /// Of a quotation.
    [[nodiscard]] const Quotation& quotation() const { return record.quotations[ordinal - 1]; }
    /// Of the article or the quotation.
    [[nodiscard]] std::string id() const;
};

/// Reads the articles that documents belong to; the last one is kept, since quotations of one
/// article often follow each other. Throws what Xapian throws, and store::Refused with
/// corrupt_index for records that do not fit together.
class ArticleRecords {
  public:
    ArticleRecords(Xapian::Database& database, std::size_t shards)
        : database_(database), shards_(static_cast<Xapian::docid>(shards)) {}

    /// `document` is a number of the whole database. Valid until the next call.
    [[nodiscard]] RecordPlace of(Xapian::docid document);

  private:
    const store::ArticleRecord& record_of(Xapian::docid member, store::JoinKey key);

    Xapian::Database& database_;
    Xapian::docid shards_;            // databases that are open as one
    Xapian::docid last_article_ = 0;  // 0: none is kept
    store::ArticleRecord last_record_;
};

}  // namespace quoth::match
