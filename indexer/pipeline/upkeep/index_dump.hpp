#pragma once

#include <functional>
#include <string>

#include "quoth/article.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// Gives every article of one committed state of the index at `path` to `on_article`, in the order
/// in which they were written; it may stop by returning false. A writer's next commit waits
/// meanwhile. Fails as `open_for_reading` does.
[[nodiscard]] Result<void> dump_articles(const std::string& path,
                                         const std::function<bool(const Article&)>& on_article);

}  // namespace quoth::indexer
