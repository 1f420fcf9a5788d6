#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// Removes articles and their quotations from the index at `path`; returns the ids that it has not.
/// A corpus that still holds them gives them again when it is indexed next. Fails as
/// `IndexWriter::open` does, with not_found, disk_full and io.
[[nodiscard]] Result<std::vector<std::string>> remove_articles(
    const std::string& path, const std::vector<std::string>& ids,
    std::chrono::milliseconds lock_wait = {});

}  // namespace quoth::indexer
