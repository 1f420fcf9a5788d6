#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/record.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {

/// Hands the records of one file, `path`, to the sink. The first bytes, from which the format was
/// seen, stand in `source`. False if the sink stopped it.
using Splitter = bool (*)(const std::string& path, InputFormat format, ByteSource& source,
                          const RecordSink& sink);

/// The whole file is one record.
bool split_whole_file(const std::string& path, InputFormat format, ByteSource& source,
                      const RecordSink& sink);

/// Reads far enough to tell how many bytes of a byte order mark of UTF-8 `source` begins with.
/// Nothing if it cannot be read.
[[nodiscard]] std::optional<std::size_t> length_of_byte_order_mark(ByteSource& source);

/// `what`, such as `the file`, is longer than one record may be.
[[nodiscard]] std::string limit_message(std::string_view what);

/// Reports that `source` could not be read, unless the run is over. False if it should end.
bool report_read_error(const std::string& path, const ByteSource& source, const RecordSink& sink);

}  // namespace quoth::indexer
