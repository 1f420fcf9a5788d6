#pragma once

#include <chrono>
#include <fstream>
#include <functional>
#include <string>

#include "indexer/options.hpp"
#include "indexer/pipeline/runs/corpus_run.hpp"
#include "indexer/progress_display.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// Makes SIGINT, SIGTERM and SIGHUP ask for an orderly end, and a second one end the process at
/// once. Returns what tells whether one came.
[[nodiscard]] std::function<bool()> stop_on_signals();

/// Tells the user about a run: rejected inputs, warnings and how far it is on standard error while
/// it goes on, one line of summary at its end, rejected inputs as JSON lines in a file.
class RunReporter {
  public:
    /// Opens the file of `--errors`; fails with io.
    [[nodiscard]] static Result<RunReporter> create(const Options& options);

    [[nodiscard]] CorpusObserver observer();

    /// Fails with io if the file of `--errors` could not be written whole.
    [[nodiscard]] Result<void> finish();

    /// The last line on standard error; `verb` is `indexed` or `extracted`.
    void summarise(const std::string& verb, const CorpusReport& report);

  private:
    explicit RunReporter(const Options& options);

    void report_rejected(const InputProblem& problem);
    void report_added(const std::string& path, std::size_t line, AddOutcome outcome,
                      std::size_t quotations);
    void print(const InputProblem& problem);

    bool quiet_;
    bool verbose_;
    ProgressDisplay progress_;
    std::string errors_file_;
    std::ofstream errors_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace quoth::indexer
