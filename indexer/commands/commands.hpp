#pragma once

#include "indexer/exit_status.hpp"
#include "indexer/options.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// `quoth-indexer --db INDEX PATH...`
[[nodiscard]] Result<ExitStatus> run_index_command(const Options& options);

/// `quoth-indexer --extract PATH...`: one JSON object an article on standard output.
[[nodiscard]] Result<ExitStatus> run_extract_command(const Options& options);

/// `--delete ID`: kSomeRejected where the index lacks one of the ids.
[[nodiscard]] Result<ExitStatus> run_delete_command(const Options& options);

/// `--reextract`
[[nodiscard]] Result<ExitStatus> run_reextract_command(const Options& options);

/// `--stats`: what the index holds, on standard output.
[[nodiscard]] Result<ExitStatus> run_stats_command(const Options& options);

/// `--check [--seal]`: findings on standard output; kSomeRejected where there are any.
[[nodiscard]] Result<ExitStatus> run_check_command(const Options& options);

/// `--compact`
[[nodiscard]] Result<ExitStatus> run_compact_command(const Options& options);

/// `--backup FOLDER`
[[nodiscard]] Result<ExitStatus> run_backup_command(const Options& options);

/// `--dump FILE`: one JSON object an article, as indexing reads them.
[[nodiscard]] Result<ExitStatus> run_dump_command(const Options& options);

}  // namespace quoth::indexer
