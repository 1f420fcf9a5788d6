#include "indexer/exit_status.hpp"

namespace quoth::indexer {

ExitStatus exit_status_of(const Error& error) {
    if (error.code == ErrorCode::interrupted) return kInterrupted;
    return error.code == ErrorCode::locked ? kLocked : kFatal;
}

ExitStatus exit_status_of(const CorpusReport& report) {
    if (report.interrupted) return kInterrupted;
    return report.rejected + report.damaged > 0 ? kSomeRejected : kAllDone;
}

}  // namespace quoth::indexer
