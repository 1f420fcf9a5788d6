#include "indexer/progress_display.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string_view>

#include "indexer/input_size.hpp"

namespace quoth::indexer {
namespace {

constexpr std::chrono::milliseconds kBetweenBars{100};
constexpr std::chrono::milliseconds kBetweenLines{1000};

/// Back to the first column, and the rest of the line away.
constexpr std::string_view kClearLine = "\r\x1b[K";

bool shows_bars() {
    const char* terminal = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

/// The user's choice, where there is none, fits what standard error is.
ProgressStyle effective_style(const Options& options) {
    if (options.progress != ProgressStyle::automatic) return options.progress;
    return !options.quiet && shows_bars() ? ProgressStyle::bar : ProgressStyle::none;
}

std::size_t terminal_columns() {
    constexpr std::size_t usual = 80;
    winsize size = {};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
    return size.ws_col;
}

}  // namespace

ProgressDisplay::ProgressDisplay(const Options& options)
    : style_(effective_style(options)), stops_on_error_(options.corpus.stop_on_error) {
    if (style_ == ProgressStyle::none) return;
    next_update_ += style_ == ProgressStyle::json ? kBetweenLines : kBetweenBars;
    input_size_ = std::make_unique<InputSize>(options.corpus.paths, options.corpus.format);
}

ProgressDisplay::ProgressDisplay(ProgressDisplay&&) noexcept = default;
ProgressDisplay::~ProgressDisplay() { clear(); }

void ProgressDisplay::update(const CorpusReport& report) {
    if (style_ == ProgressStyle::none) return;
    const auto now = std::chrono::steady_clock::now();
    if (now < next_update_) return;
    if (style_ == ProgressStyle::json) {
        next_update_ = now + kBetweenLines;
        std::cerr << progress_json(progress_of(report), false) << "\n" << std::flush;
        return;
    }
    next_update_ = now + kBetweenBars;
    is_shown_ = true;
    std::cerr << kClearLine << progress_bar(progress_of(report), terminal_columns()) << std::flush;
}

void ProgressDisplay::clear() {
    if (!is_shown_) return;
    std::cerr << kClearLine << std::flush;
    is_shown_ = false;
}

void ProgressDisplay::finish(const CorpusReport& report) {
    clear();
    if (style_ == ProgressStyle::json) {
        if (is_complete(report)) input_size_->wait();
        Progress progress = progress_of(report);
        // Of a file whose end is of no use that is not read.
        if (is_complete(report)) progress.bytes = progress.total_bytes.value_or(progress.bytes);
        std::cerr << progress_json(progress, true) << "\n" << std::flush;
    }
    style_ = ProgressStyle::none;
}

bool ProgressDisplay::is_complete(const CorpusReport& report) const {
    const bool was_stopped = report.interrupted || (stops_on_error_ && report.rejected > 0);
    return report.is_whole && !was_stopped;
}

Progress ProgressDisplay::progress_of(const CorpusReport& report) const {
    return {.articles = report.added + report.replaced + report.unchanged,
            .replaced = report.replaced,
            .unchanged = report.unchanged,
            .pruned = report.pruned,
            .quotations = report.quotations,
            .rejected = report.rejected,
            .bytes = report.file_bytes + report.known_bytes,
            .total_bytes = input_size_->total(),
            .elapsed = std::chrono::steady_clock::now() - began_};
}

}  // namespace quoth::indexer
