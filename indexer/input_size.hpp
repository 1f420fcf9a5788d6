#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// Adds up the sizes of all files that `paths` lead to, as the run reads them, on a thread of its
/// own that looks at no file's content.
///
/// Thread safety: const members may be called from several threads.
class InputSize {
  public:
    InputSize(std::vector<std::string> paths, InputFormat format);

    /// Nothing until they are added up, and where standard input is among them.
    [[nodiscard]] std::optional<std::uint64_t> total() const;

    /// Waits until they are.
    void wait() { thread_.join(); }

  private:
    void add_up(const std::stop_token& stop, const std::vector<std::string>& paths,
                InputFormat format);

    mutable std::mutex mutex_;
    std::optional<std::uint64_t> total_;
    std::jthread thread_;  // last, to end before what it uses
};

}  // namespace quoth::indexer
