#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// A DOC element of the collections of news that TREC and the LDC distribute. Each has fields of
/// its own beside DOCNO and TEXT: docs/formats.md lists those that are read; others are ignored.
[[nodiscard]] ParsedRecord read_trec_article(const Record& record);

}  // namespace quoth::indexer
