#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "indexer/pipeline/writing/database_writer.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// Waiting for the writer that has an index.
class LockWait {
  public:
    /// For at most `patience`, or until `stop_requested`, asked meanwhile, says so.
    LockWait(std::string index, std::chrono::milliseconds patience,
             std::function<bool()> stop_requested);

    /// Lets a while pass after somebody failed with `locked`. Fails when there is no more time,
    /// naming the other process if it can be found, and with interrupted.
    [[nodiscard]] Result<void> pause(Error locked) const;

  private:
    std::string index_;
    std::chrono::milliseconds patience_;
    std::function<bool()> stop_requested_;
    std::chrono::steady_clock::time_point end_;
};

/// What `opening` gives, a result, as soon as it does not fail with locked; else fails as `pause`.
template <typename Opening>
[[nodiscard]] std::invoke_result_t<Opening> when_free(const LockWait& wait,
                                                      const Opening& opening) {
    for (;;) {
        std::invoke_result_t<Opening> opened = opening();
        if (opened || opened.error().code != ErrorCode::locked) return opened;
        if (Result<void> waited = wait.pause(std::move(opened).error()); !waited) {
            return std::move(waited).error();
        }
    }
}

/// Opens the index at `path` for writing as soon as no other writer has it. Fails as
/// `DatabaseWriter::open` and `LockWait::pause` do.
[[nodiscard]] Result<DatabaseWriter> open_when_free(
    const std::string& path, const IndexWriterOptions& options,
    const std::function<bool()>& stop_requested = [] { return false; });

/// The process that has the index at `path` open for writing, as `quoth-indexer, process 4711`;
/// nothing where none is seen, such as one of another user. Xapian's lock itself (F_OFD_SETLK)
/// tells nobody, so this looks for who has its file open.
[[nodiscard]] std::optional<std::string> other_writer_of(const std::string& path);

}  // namespace quoth::indexer
