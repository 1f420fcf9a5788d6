#pragma once

#include <string>
#include <vector>

#include "indexer/pipeline/corpus_run.hpp"
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
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// Reads the command line without touching a file. Fails with invalid_argument.
[[nodiscard]] Result<Options> parse_options(int argc, const char* const* argv);

/// What `--help` prints.
[[nodiscard]] std::string help_text();

}  // namespace quoth::indexer
