#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "quoth/article.hpp"
#include "quoth/quotation.hpp"
#include "quoth/result.hpp"

namespace quoth::store {

/// What a quotation's document stores. Its words are not repeated: they are ranges of the strings
/// that the article's document stores.
struct QuotationRecord {
    std::string article_id;
    std::uint32_t ordinal = 0;  ///< from 1, in order of the first byte, title before text
    Quotation quotation;
};

/// Records are JSON objects (docs/index-format.md), so that any tool can read an index. All
/// strings must be valid UTF-8.
[[nodiscard]] std::string write_record(const Article& article);
[[nodiscard]] std::string write_record(const QuotationRecord& record);

/// Fail with corrupt_index where `data` is not such a record, offsets outside the text included
/// as far as the record alone can tell.
[[nodiscard]] Result<Article> read_article_record(std::string_view data);
[[nodiscard]] Result<QuotationRecord> read_quotation_record(std::string_view data);

/// The id alone, without parsing the rest.
[[nodiscard]] Result<std::string> read_article_id(std::string_view article_data);

}  // namespace quoth::store
