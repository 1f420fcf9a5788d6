#pragma once

#include "indexer/pipeline/runs/corpus_run.hpp"
#include "quoth/error.hpp"

namespace quoth::indexer {

/// Exit statuses of quoth-indexer.
enum ExitStatus : int {
    kAllDone = 0,
    kSomeRejected = 1,   ///< finished, but some inputs could not be used, or not whole
    kFatal = 2,          ///< wrong usage, or the run could not go on
    kLocked = 75,        ///< another writer has the index (EX_TEMPFAIL of sysexits.h)
    kInterrupted = 130,  ///< by a signal, after a commit
};

[[nodiscard]] ExitStatus exit_status_of(const Error& error);
[[nodiscard]] ExitStatus exit_status_of(const CorpusReport& report);

}  // namespace quoth::indexer
