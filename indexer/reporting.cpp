#include "indexer/reporting.hpp"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "common/text/printable.hpp"

namespace quoth::indexer {
namespace {

volatile std::sig_atomic_t stop_signal = 0;  // a handler can reach nothing else

/// The first signal asks for an orderly end, the second ends the process at once.
void request_stop(int signal) {
    stop_signal = 1;
    std::signal(signal, SIG_DFL);
}

/// Where a problem lies, with a colon after it; nothing for the whole run.
std::string place_of(const InputProblem& problem) {
    if (problem.path.empty()) return {};
    std::string place = problem.path == "-" ? "standard input" : text::printable(problem.path);
    if (problem.line > 0)
        place += (problem.counts_records ? "#" : ":") + std::to_string(problem.line);
    return place + ": ";
}

const char* verb_of(AddOutcome outcome) {
    switch (outcome) {
        case AddOutcome::added:
            return "added";
        case AddOutcome::replaced:
            return "replaced";
        case AddOutcome::unchanged:
            break;
    }
    return "unchanged";
}

std::string counted(std::uint64_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// What a file is called by: its ending, its name where it has none, `.*` where it is hidden.
std::string type_of(const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);
    if (name.starts_with('.')) return ".*";
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? name : "*" + name.substr(dot);
}

std::string skipped_files(const std::vector<std::string>& files) {
    constexpr std::size_t shown = 4;
    std::set<std::string> types;
    for (const std::string& file : files) types.insert(type_of(file));
    std::string names;
    std::size_t count = 0;
    for (const std::string& type : types) {
        if (++count > shown) break;
        names += (names.empty() ? "" : ", ") + text::printable(type);
    }
    if (types.size() > shown) names += ", …";
    return ", " + counted(files.size(), "file", "files") + " passed over (" + names + ")";
}

}  // namespace

RunReporter::RunReporter(const Options& options)
    : quiet_(options.quiet), verbose_(options.verbose), progress_(options) {}

Result<RunReporter> RunReporter::create(const Options& options) {
    RunReporter reporter(options);
    if (!options.errors_file.empty()) {
        for (const std::string& path : options.corpus.paths) {
            std::error_code ignored;
            if (!std::filesystem::equivalent(path, options.errors_file, ignored)) continue;
            return Error{ErrorCode::invalid_argument,
                         "'" + options.errors_file + "' is an input; --errors would overwrite it",
                         "give --errors the name of another file"};
        }
        reporter.errors_file_ = options.errors_file;
        reporter.errors_.open(options.errors_file, std::ios::trunc);
        if (!reporter.errors_) {
            return Error{ErrorCode::io, "cannot write '" + options.errors_file + "'"};
        }
    }
    return reporter;
}

std::function<bool()> stop_on_signals() {
    std::signal(SIGINT, request_stop);
    std::signal(SIGTERM, request_stop);
    // Under nohup the end of the terminal is none of ours.
    if (std::signal(SIGHUP, request_stop) == SIG_IGN) std::signal(SIGHUP, SIG_IGN);
    return [] { return stop_signal != 0; };
}

CorpusObserver RunReporter::observer() {
    CorpusObserver observer;
    observer.on_rejected = [this](const InputProblem& problem) { report_rejected(problem); };
    if (!quiet_) observer.on_warning = [this](const InputProblem& problem) { print(problem); };
    if (verbose_) {
        observer.on_added = [this](const std::string& path, std::size_t line, AddOutcome outcome,
                                   std::size_t quotations) {
            report_added(path, line, outcome, quotations);
        };
    }
    observer.on_progress = [this](const CorpusReport& report) { progress_.update(report); };
    observer.stop_requested = stop_on_signals();
    return observer;
}

void RunReporter::print(const InputProblem& problem) {
    progress_.clear();
    std::cerr << "quoth-indexer: " << place_of(problem) << text::printable(problem.message) << "\n";
}

void RunReporter::report_added(const std::string& path, std::size_t line, AddOutcome outcome,
                               std::size_t quotations) {
    print({path, line,
           std::string(verb_of(outcome)) + ", " + counted(quotations, "quotation", "quotations")});
}

void RunReporter::report_rejected(const InputProblem& problem) {
    print(problem);
    if (!errors_.is_open()) return;
    nlohmann::ordered_json line{{"path", problem.path}, {"message", problem.message}};
    if (problem.line > 0) line[problem.counts_records ? "record" : "line"] = problem.line;
    errors_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n"
            << std::flush;
}

Result<void> RunReporter::finish() {
    if (!errors_.is_open() || errors_.good()) return {};
    return Error{ErrorCode::io, "cannot write all rejected inputs to '" + errors_file_ + "'"};
}

void RunReporter::summarise(const std::string& verb, const CorpusReport& report) {
    progress_.finish(report);
    if (quiet_) return;
    if (verbose_) {
        for (const std::string& file : report.skipped_files) print({file, 0, "passed over"});
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - began_;
    const double megabytes = static_cast<double>(report.bytes) / 1e6;
    std::string line = verb + " " + counted(report.added + report.replaced, "article", "articles") +
                       " with " + counted(report.quotations, "quotation", "quotations");
    if (report.replaced > 0) line += " (" + std::to_string(report.replaced) + " replaced)";
    if (report.unchanged > 0) line += ", " + std::to_string(report.unchanged) + " unchanged";
    if (report.superseded > 0) line += ", " + std::to_string(report.superseded) + " superseded";
    if (report.duplicates > 0) line += ", " + counted(report.duplicates, "duplicate", "duplicates");
    if (report.pruned > 0) line += ", " + std::to_string(report.pruned) + " pruned";
    line += ", " + counted(report.rejected, "input", "inputs") + " rejected";
    if (report.damaged > 0) line += ", " + std::to_string(report.damaged) + " damaged";
    if (report.passed_over > 0)
        line += ", " + counted(report.passed_over, "record", "records") + " passed over";
    if (!report.skipped_files.empty()) line += skipped_files(report.skipped_files);
    char speed[64];
    std::snprintf(speed, sizeof speed, "; %.1f s, %.1f MB/s", seconds.count(),
                  megabytes / std::max(seconds.count(), 1e-9));
    std::cerr << "quoth-indexer: " << line << speed << (report.interrupted ? "; interrupted" : "")
              << "\n";
}

}  // namespace quoth::indexer
