#pragma once

#include <string>

#include "indexer/options.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// A mistake in how the program was called.
[[nodiscard]] Error usage_error(std::string message);

/// Fails with invalid_argument where options do not go together.
[[nodiscard]] Result<void> check_combination(const Options& options);

/// Bounds what a run keeps at once, so that it fits `--memory`. Fails with invalid_argument where
/// that is too little.
[[nodiscard]] Result<void> keep_to_memory(Options& options);

}  // namespace quoth::indexer
