#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "indexer/options.hpp"
#include "indexer/pipeline/runs/corpus_run.hpp"
#include "indexer/progress.hpp"

namespace quoth::indexer {

class InputSize;

/// Shows on standard error how far a run is, a few times a second at most: as a bar that stays on
/// one line of a terminal, or as JSON lines, or not at all.
class ProgressDisplay {
  public:
    explicit ProgressDisplay(const Options& options);
    ProgressDisplay(ProgressDisplay&&) noexcept;
    ~ProgressDisplay();

    void update(const CorpusReport& report);

    /// Takes the bar off the terminal, so that a message can be printed; the next update shows it
    /// again.
    void clear();

    /// Ends the display; the last line of JSON says so.
    void finish(const CorpusReport& report);

  private:
    [[nodiscard]] Progress progress_of(const CorpusReport& report) const;
    [[nodiscard]] bool is_complete(const CorpusReport& report) const;

    ProgressStyle style_;
    bool stops_on_error_;
    std::unique_ptr<InputSize> input_size_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point next_update_ = began_;
    bool is_shown_ = false;
};

}  // namespace quoth::indexer
