#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// A row of a table, whose header the record knows. Bytes that are not UTF-8 and control characters
/// are damage, and the rest of the row is kept; a row with more or fewer fields than the header is
/// a problem.
[[nodiscard]] ParsedRecord read_csv_article(const Record& record);

}  // namespace quoth::indexer
