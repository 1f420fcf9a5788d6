#include "searcher/exit_status.hpp"

namespace quoth::searcher {

ExitStatus exit_status_of(const Error& error) {
    return error.code == ErrorCode::locked ? kBusy : kFailed;
}

}  // namespace quoth::searcher
