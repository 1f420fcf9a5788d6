#pragma once

#include <string>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {

/// Each row behind the header is a record, and knows the header; blank lines are passed over. A
/// broken row (a quotation mark that is not doubled, or not closed) is a problem, and the line
/// behind its first one is read as the next row; between tabs such a mark is text. Memory is
/// bounded by one row of at most 32 MiB. A header that does not do is a problem of the whole file.
bool split_csv(const std::string& path, InputFormat format, ByteSource& source,
               const RecordSink& sink);

}  // namespace quoth::indexer
