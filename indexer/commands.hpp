#pragma once

#include "indexer/exit_status.hpp"
#include "indexer/options.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// `quoth-indexer --db INDEX PATH...`
[[nodiscard]] Result<ExitStatus> run_index_command(const Options& options);

/// `quoth-indexer --extract PATH...`: one JSON object an article on standard output.
[[nodiscard]] Result<ExitStatus> run_extract_command(const Options& options);

}  // namespace quoth::indexer
