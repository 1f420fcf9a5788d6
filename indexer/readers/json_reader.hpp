#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// An object of JSON whose members stand where the record's map says or under their common names
/// (json_members.hpp); the text alone must be there, which may be markup. Other members are
/// ignored, null is absent, of a member that stands twice the last counts. Lost characters
/// (json_repair.hpp) are damage, and the rest of the record is kept.
[[nodiscard]] ParsedRecord read_json_article(const Record& record);

}  // namespace quoth::indexer
