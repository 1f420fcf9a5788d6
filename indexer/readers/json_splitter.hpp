#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/json_record_output.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {

/// Whether `head`, which does not begin with a blank, opens a JSON object or an array of objects.
[[nodiscard]] bool opens_json(std::string_view head);

/// Whether `head` is an array of nothing and no more.
[[nodiscard]] bool is_empty_array(std::string_view head);

/// Each object is a record, as it stands: on a line of its own, pretty-printed over many, behind
/// another one, or an element of an array. What is between them and no object is a record, too, a
/// line each, which the reader refuses. An empty array that a file begins with, and
/// an answer without articles (json_empty_answer.hpp), are passed over.
///
/// A broken object costs itself only. It ends where a line ends inside a string, which JSON does
/// not allow, and before a line that opens an object where none can stand; once an object has stood
/// alone on its line, each line that opens one is taken for the next record. Memory is bounded by
/// one record; a longer one than 32 MiB is a problem, and the next one is read.
bool split_json(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink);
/// The same with other lengths than the usual ones.
bool split_json(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink, const JsonLengths& longest);

}  // namespace quoth::indexer
