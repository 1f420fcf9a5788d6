#pragma once

#include <string>
#include <vector>

#include "quoth/result.hpp"
#include "quoth/searcher/searcher.hpp"
#include "searcher/output/kwic_output.hpp"

namespace quoth::searcher {

/// What the program does: its first argument, or search where that is none of these.
enum class Subcommand { search, speakers, trace, show, fields };
enum class OutputFormat { text, json, ndjson, csv, tsv, trec, kwic, web_annotation, json_ld };
enum class ColorChoice { automatic, always, never };

/// `-n` and `--offset` go no further: hits are held in memory.
inline constexpr std::uint32_t kMostHits = 100'000;

/// The command line of quoth-searcher.
struct Options {
    Subcommand subcommand = Subcommand::search;
    std::vector<std::string> indexes;
    /// The arguments that are no options, joined by blanks: a query, words to trace, or the id of
    /// an article.
    std::string words;
    std::string batch_file;  ///< a query a line, `-` for standard input; empty = none
    SearchOptions search;
    std::string speaker;  ///< whom `trace` takes to have said it
    OutputFormat format = OutputFormat::text;
    std::vector<std::string> fields;  ///< paths of `--fields`; empty = all
    output::KwicOrder kwic_order = output::KwicOrder::hits;
    ColorChoice color = ColorChoice::automatic;
    bool explain = false;
    bool help = false;
    bool version = false;
};

/// Reads the command line without touching a file. Fails with invalid_argument, and with
/// unsupported for a subcommand that this version lacks.
[[nodiscard]] Result<Options> parse_options(int argc, const char* const* argv);

/// What `--help` prints, after a subcommand or without one.
[[nodiscard]] std::string help_text(Subcommand subcommand);

}  // namespace quoth::searcher
