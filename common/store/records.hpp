#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quoth/article.hpp"
#include "quoth/quotation.hpp"
#include "quoth/result.hpp"

namespace quoth::store {

/// What an article's document stores: the article and its quotations in order. The documents of
/// the quotations have their ordinal, from 1, which is their place in this list; their words are
/// ranges of the article's strings.
struct ArticleRecord {
    Article article;
    std::vector<Quotation> quotations;
};

/// Records are JSON objects (docs/index-format.md), so that any tool can read an index. All
/// strings must be valid UTF-8.
[[nodiscard]] std::string write_record(const Article& article,
                                       const std::vector<Quotation>& quotations);

/// Fails with corrupt_index where `data` is not such a record; every range of the result lies in
/// its string.
[[nodiscard]] Result<ArticleRecord> read_record(std::string_view data);

}  // namespace quoth::store
