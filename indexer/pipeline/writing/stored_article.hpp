#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "common/store/terms.hpp"
#include "indexer/pipeline/writing/input_ledger.hpp"

/// The documents of an article in an index. All of these throw what Xapian throws.
namespace quoth::indexer {

struct StoredArticle {
    Xapian::docid id = 0;
    Xapian::Document document;
};

/// The article's document and those of its quotations.
[[nodiscard]] std::vector<Xapian::docid> documents_of(const Xapian::Database& database,
                                                      store::JoinKey key);

[[nodiscard]] bool is_article(const Xapian::Document& document);

/// The input that an article came from.
[[nodiscard]] InputKey input_of(const Xapian::Document& article);

[[nodiscard]] std::optional<StoredArticle> find_article(const Xapian::Database& database,
                                                        store::JoinKey key);

/// Whether an article other than `key` has the title and text that `wording` stands for.
[[nodiscard]] bool another_has_wording(const Xapian::Database& database, const std::string& wording,
                                       store::JoinKey key);

}  // namespace quoth::indexer
