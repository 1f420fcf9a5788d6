#pragma once

#include <xapian.h>

#include <cstddef>

#include "common/store/records.hpp"
#include "common/store/terms.hpp"

namespace quoth::match {

/// Reads the articles of quotations; the last one is kept, since quotations of one article often
/// follow each other. Throws what Xapian throws, and store::Refused with corrupt_index.
class ArticleRecords {
  public:
    ArticleRecords(Xapian::Database& database, std::size_t shards)
        : database_(database), shards_(static_cast<Xapian::docid>(shards)) {}

    /// `quotation` is the number of its document in the whole database, `key` the join key of its
    /// article. Valid until the next call.
    [[nodiscard]] const store::ArticleRecord& of_quotation(Xapian::docid quotation,
                                                           store::JoinKey key);

  private:
    Xapian::Database& database_;
    Xapian::docid shards_;  // databases that are open as one
    Xapian::docid last_article_ = 0;
    store::ArticleRecord last_record_;
};

}  // namespace quoth::match
