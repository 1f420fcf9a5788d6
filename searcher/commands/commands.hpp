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

/// `… --batch FILE`: a query a line, on one open index. One that fails does not stop the rest.
[[nodiscard]] Result<ExitStatus> run_batch_command(const Options& options);

/// `quoth-searcher speakers --db INDEX QUERY...`
[[nodiscard]] Result<ExitStatus> run_speakers_command(const Options& options);

/// `quoth-searcher show --db INDEX ARTICLE_ID`
[[nodiscard]] Result<ExitStatus> run_show_command(const Options& options);

/// `quoth-searcher fields --db INDEX`
[[nodiscard]] Result<ExitStatus> run_fields_command(const Options& options);

/// `quoth-searcher trace --db INDEX WORDS...`
[[nodiscard]] Result<ExitStatus> run_trace_command(const Options& options);

}  // namespace quoth::searcher
