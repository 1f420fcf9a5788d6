#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

namespace quoth::indexer {

/// Brackets of a record deeper than this are refused: news is flat, and a parser's depth is what
/// hostile records attack.
inline constexpr std::size_t kDeepestJson = 64;

/// Parses strictly, and what that refuses once more after its repair (json_repair.hpp), which tells
/// in `loss` what it cost. `root` lives as long as `parser`.
[[nodiscard]] simdjson::error_code parse_json(std::string_view bytes, simdjson::dom::parser& parser,
                                              simdjson::dom::element& root, std::string& loss);

}  // namespace quoth::indexer
