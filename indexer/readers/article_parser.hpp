#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// Turns the bytes of a record into an article, whatever its format. Never fails: what cannot be
/// read is an InputProblem.
[[nodiscard]] ParsedRecord parse_record(const Record& record);

/// The format that `bytes`, the beginning of a file named `path`, look like: JSON lines where they
/// open a JSON object or the name says so, otherwise plain text.
[[nodiscard]] InputFormat detect_format(std::string_view path, std::string_view bytes);

/// Without a byte order mark at the front.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view bytes);

}  // namespace quoth::indexer
