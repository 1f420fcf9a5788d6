#include "indexer/option_rules.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "indexer/option_table.hpp"
#include "indexer/pipeline/runs/memory_shares.hpp"

namespace quoth::indexer {
namespace {

unsigned threads_of(const CorpusOptions& corpus) {
    return corpus.jobs > 0 ? corpus.jobs : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

Error usage_error(std::string message) {
    return {ErrorCode::invalid_argument, std::move(message), kSeeHelp};
}

Result<void> check_combination(const Options& options) {
    const bool reads_corpus = options.action == Action::index || options.action == Action::extract;
    const bool has_aliases = !options.aliases_file.empty();
    if (reads_corpus && options.corpus.paths.empty() && !has_aliases) {
        return usage_error("no PATH to read");
    }
    if (!reads_corpus && !options.corpus.paths.empty()) {
        return usage_error("'" + options.corpus.paths.front() +
                           "' is one argument too many: only indexing and --extract read a PATH");
    }
    if (options.action == Action::extract && !options.db.empty())
        return usage_error("--extract writes no index; leave out --db");
    if (options.action != Action::extract && options.db.empty())
        return usage_error("no index named; give one with --db INDEX");
    if (has_aliases && options.action != Action::index)
        return usage_error(
            "--aliases goes with indexing; --extract tells what each article alone says");
    const InputFormat format = options.corpus.format;
    if (options.corpus.map && format != InputFormat::automatic && format != InputFormat::jsonl &&
        format != InputFormat::csv) {
        return usage_error("--map goes with --format auto, jsonl and csv");
    }
    if (options.with_text && options.action != Action::extract)
        return usage_error("--with-text goes with --extract");
    if ((options.corpus.prune || options.corpus.replace_all) && options.action != Action::index)
        return usage_error("--prune and --replace-all go with indexing");
    if (options.corpus.prune && options.corpus.replace_all)
        return usage_error("--replace-all leaves nothing to --prune");
    if (options.corpus.prune && options.corpus.paths.empty())
        return usage_error("no PATH to prune");
    if (options.corpus.replace_all && options.corpus.paths.empty())
        return usage_error("no PATH to read");
    if (options.seal && options.action != Action::check)
        return usage_error("--seal goes with --check");
    if (options.quiet && options.verbose)
        return usage_error("--quiet and --verbose exclude each other");
    return {};
}

Result<void> keep_to_memory(Options& options) {
    if (options.memory == 0) return {};
    const unsigned threads = threads_of(options.corpus);
    const std::uint64_t least = least_memory(threads);
    if (options.memory < least) {
        return Error{ErrorCode::invalid_argument,
                     "--memory is too small: a run on " + std::to_string(threads) +
                         (threads == 1 ? " thread" : " threads") + " takes " +
                         std::to_string(least >> 20U) + "M or more",
                     threads == 1 ? "give it: --memory " + std::to_string(least >> 20U) + "M"
                                  : "fewer threads take less: --jobs 1"};
    }
    const MemoryShares shares = share_memory(
        options.memory, threads, {options.corpus.bytes_in_flight, options.writer.commit_bytes});
    options.corpus.bytes_in_flight = shares.bytes_in_flight;
    options.writer.commit_bytes = shares.commit_bytes;
    return {};
}

}  // namespace quoth::indexer
