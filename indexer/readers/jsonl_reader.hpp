#pragma once

#include <string_view>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// Whether the first two characters of `head` that are not blank open a JSON object.
[[nodiscard]] bool opens_json_object(std::string_view head);

/// One line of JSON lines: an object with the members `id title date source author url section
/// tags lang text`, of which only `text` must be there. Others are ignored; of a member that
/// stands twice the last counts. The id, where absent, is the URL, else `path#line`.
[[nodiscard]] ParsedRecord read_json_article(const Record& record);

}  // namespace quoth::indexer
