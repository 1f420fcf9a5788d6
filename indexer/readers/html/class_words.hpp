#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoth::indexer::html {

/// The words in a class or an id, in lower case: `post-relatedLinks` gives post, related, links.
[[nodiscard]] std::vector<std::string> class_words(std::string_view names);

}  // namespace quoth::indexer::html
