#pragma once

#include <simdjson.h>

#include <string>
#include <vector>

namespace quoth::indexer {

/// The JSON pointers of the strings in a record that look like the text of an article: they are
/// long and have many words. The longest first, at most three. None that a shell or a terminal may
/// take for more: its keys hold no quotes, backslashes or control characters.
[[nodiscard]] std::vector<std::string> pointers_to_prose(simdjson::dom::element record);

}  // namespace quoth::indexer
