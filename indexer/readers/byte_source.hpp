#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace quoth::indexer {

/// The bytes of one open file, read as they are asked for. Those that were read and not dropped
/// stand in `bytes`.
class ByteSource {
  public:
    /// `is_over` is asked while input that may never come is waited for (a pipe); true ends the
    /// reading. The descriptor stays the caller's.
    ByteSource(int descriptor, const std::function<bool()>& is_over)
        : descriptor_(descriptor), is_over_(is_over) {}

    /// Appends what is next, at most 256 KiB; sets `at_end` when there is nothing more. False if it
    /// cannot be read (errno says why) or the run is over.
    [[nodiscard]] bool fill();

    [[nodiscard]] bool at_end() const { return at_end_; }
    [[nodiscard]] bool is_over() const { return is_over_(); }

    std::string bytes;

  private:
    [[nodiscard]] bool wait_for_input() const;

    int descriptor_;
    const std::function<bool()>& is_over_;
    bool at_end_ = false;
};

}  // namespace quoth::indexer
