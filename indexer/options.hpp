#pragma once

#include <string>

#include "indexer/pipeline/corpus_run.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// The command line of quoth-indexer.
struct Options {
    std::string db;
    CorpusOptions corpus;
    bool extract = false;
    bool with_text = false;
    std::string errors_file;
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// Reads the command line without touching a file. Fails with invalid_argument.
[[nodiscard]] Result<Options> parse_options(int argc, const char* const* argv);

/// What `--help` prints.
[[nodiscard]] std::string help_text();

}  // namespace quoth::indexer
