#pragma once

#include <cstddef>
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

/// Each line that is not blank is a record. A line that is too long is a problem, and the next one
/// is read.
bool split_lines(const std::string& path, InputFormat format, ByteSource& source,
                 const RecordSink& sink);

/// Why `what`, the line or the file, is not read: it is longer than a record may be.
[[nodiscard]] std::string limit_message(std::string_view what);

/// Reports that `source` could not be read, unless the run is over. False if it should end.
bool report_read_error(const std::string& path, const ByteSource& source, const RecordSink& sink);

/// Why `what`, the line or the file, is not read: it is longer than a record may be.
std::string limit_message(std::string_view what);

}  // namespace quoth::indexer
