#pragma once

#include <string>
#include <vector>

#include "quoth/result.hpp"
#include "quoth/searcher/searcher.hpp"

namespace quoth::searcher {

/// What the program does: its first argument, or search where that is none of these.
enum class Subcommand { search };
enum class OutputFormat { text, json, ndjson };
enum class ColorChoice { automatic, always, never };

/// The command line of quoth-searcher.
struct Options {
    Subcommand subcommand = Subcommand::search;
    std::vector<std::string> indexes;
    std::string words;  ///< the arguments that are no options, joined by blanks: the query
    SearchOptions search;
    OutputFormat format = OutputFormat::text;
    ColorChoice color = ColorChoice::automatic;
    bool explain = false;
    bool help = false;
    bool version = false;
};

/// Reads the command line without touching a file. Fails with invalid_argument, and with
/// unsupported for a subcommand that this version lacks.
[[nodiscard]] Result<Options> parse_options(int argc, const char* const* argv);

/// What `--help` prints.
[[nodiscard]] std::string help_text();

}  // namespace quoth::searcher
