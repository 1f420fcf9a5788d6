#pragma once

#include <string>
#include <vector>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// What is wrong with the index at `path`, one line a finding; nothing where it is sound: Xapian's
/// own check of its files, and that every article has just the quotations that its record names,
/// each with words inside its text, and that the counts in the metadata are those of the documents.
///
/// Damaged files may crash Xapian: run this in a process of its own (isolated_process.hpp). Fails
/// as `open_for_reading` does.
[[nodiscard]] Result<std::vector<std::string>> check_index(const std::string& path);

}  // namespace quoth::indexer
