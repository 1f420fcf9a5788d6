#pragma once

#include <string_view>

#include "indexer/readers/field_map.hpp"

namespace quoth::indexer {

/// Whether an object, as it stands, is what a service or search engine answers that has found no
/// article: `{"status": "ok", "totalResults": 0, "articles": []}`. In it, or in an object inside,
/// a list is empty that is called as lists of articles are, and none that is called so holds
/// anything. It has no text itself, `map`, which may be null, says where.
[[nodiscard]] bool is_empty_answer(std::string_view object, const FieldMap* map);

}  // namespace quoth::indexer
