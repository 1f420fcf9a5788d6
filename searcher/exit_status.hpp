#pragma once

#include "quoth/error.hpp"

namespace quoth::searcher {

/// Exit statuses of quoth-searcher.
enum ExitStatus : int {
    kFound = 0,
    kNothingFound = 1,
    kFailed = 2,
    kBusy = 75,  ///< the index is rewritten faster than it can be read (EX_TEMPFAIL of sysexits.h)
};

[[nodiscard]] ExitStatus exit_status_of(const Error& error);

}  // namespace quoth::searcher
