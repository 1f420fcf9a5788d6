#pragma once

#include <string>
#include <vector>

#include "indexer/readers/article_limits.hpp"
#include "quoth/article.hpp"

namespace quoth::indexer {

/// Brings the values of an article within the limits of one (article_limits.hpp), so that none of
/// them costs the article: a title is cut behind a whole character, another value left out, and of
/// too many tags the first stay. What was done, a message each. The text is not looked at.
[[nodiscard]] std::vector<std::string> keep_within_limits(Article& article);

}  // namespace quoth::indexer
