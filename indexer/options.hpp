#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/pipeline/runs/corpus_run.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// What the program does: the option that names it, or indexing where none does.
enum class Action {
    index,
    extract,
    delete_articles,
    reextract,
    stats,
    check,
    compact,
    backup,
    dump,
};

/// What is shown while a run goes on.
enum class ProgressStyle { automatic, bar, json, none };

/// The command line of quoth-indexer.
struct Options {
    Action action = Action::index;
    std::string db;
    CorpusOptions corpus;
    std::string target;  ///< of --backup and --dump
    std::vector<std::string> delete_ids;
    bool seal = false;
    bool with_text = false;
    std::string errors_file;
    std::string aliases_file;
    IndexWriterOptions writer;
    std::uint64_t memory = 0;  ///< in bytes; 0 = no bound but that of the defaults
    ProgressStyle progress = ProgressStyle::automatic;
    bool quiet = false;
    bool verbose = false;
    bool help = false;
    bool version = false;
};

/// Reads the command line, and the file of options that it names; no other file is touched. Fails
/// with invalid_argument, which names the line of that file if the mistake is there, and with io.
[[nodiscard]] Result<Options> parse_options(int argc, const char* const* argv);

}  // namespace quoth::indexer
