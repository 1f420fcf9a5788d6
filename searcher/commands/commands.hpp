#pragma once

#include "quoth/result.hpp"
#include "searcher/exit_status.hpp"
#include "searcher/options.hpp"

/// One function, and one file, for each thing that quoth-searcher does. They print results to
/// standard output and all else to standard error; an error that they return is still to be
/// printed.
namespace quoth::searcher {

/// `quoth-searcher --db INDEX QUERY...`
[[nodiscard]] Result<ExitStatus> run_search_command(const Options& options);

}  // namespace quoth::searcher
