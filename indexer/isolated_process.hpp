#pragma once

#include <functional>
#include <string>

#include "quoth/result.hpp"

namespace quoth::indexer {

/// Runs `action` in a child process and returns what it returned; a crash of the child is nothing
/// worse than an error of ours (corrupt_index, which names `object`). To be called while the
/// process has one thread. The child may take `cpu_seconds`, for damaged files can send a reader in
/// circles. Fails with io where there can be no child.
[[nodiscard]] Result<std::string> run_isolated(const std::string& object, unsigned cpu_seconds,
                                               const std::function<std::string()>& action);

}  // namespace quoth::indexer
