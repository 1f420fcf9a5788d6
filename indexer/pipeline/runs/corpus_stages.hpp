#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/pipeline/runs/corpus_run.hpp"
#include "indexer/pipeline/runs/ordered_pipeline.hpp"
#include "indexer/pipeline/writing/input_ledger.hpp"
#include "indexer/readers/formats.hpp"
#include "indexer/readers/record_stream.hpp"

/// What indexing and extracting share: read, parse and work on several threads, take the results in
/// input order.
namespace quoth::indexer {

/// Short records and problems count as much as the memory they take.
inline constexpr std::size_t kBytesPerItem = 4096;

/// What happens to a file between its records.
struct InputEvent {
    enum class Kind { begun, ended, passed_over };

    Kind kind = Kind::begun;
    std::string path;
    std::optional<FileStamp> stamp = {};  ///< of one that ended as it began
    std::uint64_t articles = 0;           ///< that the index has of one passed over
};

/// What the reader hands to the workers.
struct ReadItem {
    InputKey input = 0;  ///< of the file that it comes from
    std::variant<Record, InputProblem, InputEvent> content;
    std::size_t file_bytes = 0;  ///< that were read since the item before
};

/// What a worker makes of it: something of type `Work`, a problem, or news about the file.
template <typename Work>
struct Outcome {
    InputKey input = 0;
    std::string path;
    std::size_t line = 0;
    bool counts_records = false;  ///< as in `InputProblem`
    std::size_t bytes = 0;
    std::variant<Work, InputProblem, InputEvent> content;
    std::vector<InputProblem> warnings = {};
    std::optional<InputProblem> damage = {};
    std::size_t file_bytes = 0;  ///< as in `ReadItem`
};

template <typename Work>
InputProblem problem_at(const Outcome<Work>& where, std::string message) {
    return {where.path, where.line, std::move(message), where.counts_records};
}

/// Turns an article into `Work` on a worker thread; an error rejects the article.
template <typename Work>
using Worker = std::function<Result<Work>(Article, InputKey)>;

template <typename Work>
Outcome<Work> process(ReadItem item, const Worker<Work>& worker) {
    if (auto* problem = std::get_if<InputProblem>(&item.content)) {
        return {item.input, problem->path,      problem->line, problem->counts_records,
                0,          std::move(*problem)};
    }
    if (auto* event = std::get_if<InputEvent>(&item.content)) {
        return {item.input, event->path, 0, false, 0, std::move(*event)};
    }
    auto& record = std::get<Record>(item.content);
    Outcome<Work> outcome{item.input,          record.path,
                          record.line,         !counts_lines(record.format),
                          record.bytes.size(), InputProblem{}};
    ParsedRecord parsed = entry_of(record.format).parse(record);
    record.bytes = {};  // not needed while the article is worked on
    outcome.warnings = std::move(parsed.warnings);
    outcome.damage = std::move(parsed.damage);
    if (auto* problem = std::get_if<InputProblem>(&parsed.content)) {
        outcome.content = std::move(*problem);
        return outcome;
    }
    Result<Work> work = worker(std::get<Article>(std::move(parsed.content)), item.input);
    if (work)
        outcome.content = *std::move(work);
    else
        outcome.content = problem_at(outcome, work.error().message);
    return outcome;
}

template <typename Work>
class CorpusStages {
  public:
    /// What is done with the results, in the caller's thread and in input order; false ends the
    /// run.
    struct Consumer {
        std::function<bool(const Outcome<Work>& where, Work)> on_work;
        std::function<void(InputKey, const InputProblem&)> on_problem = [](InputKey,
                                                                           const InputProblem&) {};
        std::function<bool(InputKey, const InputEvent&)> on_event =
            [](InputKey, const InputEvent&) { return true; };
    };

    /// How many articles the index has of a file that need not be read; nothing for one that is to
    /// be. Asked in the reader's thread.
    using Skip = std::function<std::optional<std::uint64_t>(const std::string& path,
                                                            const std::optional<FileStamp>&)>;

    static std::optional<std::uint64_t> skip_nothing(const std::string& /*path*/,
                                                     const std::optional<FileStamp>& /*stamp*/) {
        return std::nullopt;
    }

    CorpusStages(const CorpusOptions& options, const CorpusObserver& observer, CorpusReport& report)
        : options_(options), observer_(observer), report_(report) {}

    /// Reads `paths`. False if the run ended before the input did.
    bool run(const std::vector<std::string>& paths, const Skip& skip,
             const std::function<Worker<Work>()>& make_worker, const Consumer& consumer) {
        const unsigned jobs =
            options_.jobs > 0 ? options_.jobs : std::thread::hardware_concurrency();
        OrderedPipeline<ReadItem, Outcome<Work>> pipeline(jobs, options_.bytes_in_flight);
        bool complete = true;
        pipeline.run(
            [&](const Push& push) { read(paths, skip, push, [&] { return pipeline.is_over(); }); },
            [&] {
                return [worker = make_worker()](ReadItem item) {
                    const std::size_t file_bytes = item.file_bytes;
                    Outcome<Work> outcome = process<Work>(std::move(item), worker);
                    outcome.file_bytes = file_bytes;
                    return outcome;
                };
            },
            [&](Outcome<Work> outcome) {
                complete = take(std::move(outcome), consumer);
                observer_.on_progress(report_);
                return complete;
            },
            observer_.stop_requested);
        report_.interrupted = report_.interrupted || pipeline.was_stopped();
        return complete && !report_.interrupted;
    }

    /// Counts and reports a rejected input; false if the run should end.
    bool reject(const InputProblem& problem) {
        ++report_.rejected;
        observer_.on_rejected(problem);
        return !options_.stop_on_error;
    }

  private:
    using Push = typename OrderedPipeline<ReadItem, Outcome<Work>>::Push;

    void read(const std::vector<std::string>& paths, const Skip& skip, const Push& push,
              const std::function<bool()>& is_over) {
        InputKey input = 0;
        std::size_t file_bytes = 0;
        RecordSink sink;
        sink.on_read = [&](std::size_t bytes) { file_bytes += bytes; };
        sink.on_record = [&](Record record) {
            const std::size_t size = record.bytes.size() + kBytesPerItem;
            return push({input, std::move(record), std::exchange(file_bytes, 0)}, size);
        };
        sink.on_problem = [&](InputProblem problem) {
            return push({input, std::move(problem), std::exchange(file_bytes, 0)}, kBytesPerItem);
        };
        sink.on_skipped = [&](const std::string& path) { report_.skipped_files.push_back(path); };
        sink.on_passed_over = [&] { ++report_.passed_over; };
        sink.is_over = is_over;
        sink.map = options_.map;
        const auto tell = [&](InputEvent event) {
            return push({input, std::move(event), std::exchange(file_bytes, 0)}, kBytesPerItem);
        };
        sink.on_begin = [&](const std::string& path, const std::optional<FileStamp>& stamp) {
            input = input_key(path);
            const std::optional<std::uint64_t> known = skip(path, stamp);
            if (known) tell({InputEvent::Kind::passed_over, path, stamp, *known});
            return !known && tell({InputEvent::Kind::begun, path});
        };
        sink.on_end = [&](const std::string& path, const std::optional<FileStamp>& stamp) {
            return tell({InputEvent::Kind::ended, path, stamp});
        };
        read_records(paths, options_.format, sink);
    }

    bool take(Outcome<Work> outcome, const Consumer& consumer) {
        report_.bytes += outcome.bytes;
        report_.file_bytes += outcome.file_bytes;
        for (const InputProblem& warning : outcome.warnings) observer_.on_warning(warning);
        if (const auto* event = std::get_if<InputEvent>(&outcome.content)) {
            return consumer.on_event(outcome.input, *event);
        }
        if (outcome.damage) {
            ++report_.damaged;
            observer_.on_rejected(*outcome.damage);
            consumer.on_problem(outcome.input, *outcome.damage);
        }
        if (const auto* problem = std::get_if<InputProblem>(&outcome.content)) {
            consumer.on_problem(outcome.input, *problem);
            return reject(*problem);
        }
        Work work = std::get<Work>(std::move(outcome.content));
        return consumer.on_work(outcome, std::move(work));
    }

    const CorpusOptions& options_;
    const CorpusObserver& observer_;
    CorpusReport& report_;
};

}  // namespace quoth::indexer
