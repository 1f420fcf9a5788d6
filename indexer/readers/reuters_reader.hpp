#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// A REUTERS element of Reuters-21578 (its README, section VI): the id is its NEWID, the text its
/// BODY after its DATELINE. One without a BODY is all TITLE; one that was not taken apart
/// (`UNPROC`) has its first line as the title.
[[nodiscard]] ParsedRecord read_reuters_article(const Record& record);

}  // namespace quoth::indexer
