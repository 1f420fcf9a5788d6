#include <iostream>
#include <string>

#include "quoth/searcher/searcher.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/commands/formatting.hpp"
#include "searcher/option_table.hpp"
#include "searcher/printing.hpp"
#include "searcher/reporting.hpp"

namespace quoth::searcher {

namespace {

/// `--db INDEX show ID` is a query, since a subcommand is the first argument.
void hint_at_subcommand(const Options& options) {
    const std::string first = options.words.substr(0, options.words.find(' '));
    if (!find_subcommand(first)) return;
    std::cerr << "hint: '" << first
              << "' is searched as a word; a subcommand is the first argument: "
              << "quoth-searcher " << first << " --db INDEX\n";
}

}  // namespace

Result<ExitStatus> run_search_command(const Options& options) {
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return searcher.error();
    const Result<SearchResults> results = searcher->search(options.words, options.search);
    if (!results) return report_about_query(options.words, results.error());
    report_beside(*results, options.explain);
    hint_at_subcommand(options);
    const std::string text =
        formatted_head(options, results->unit, false) +
        formatted({.results = *results, .query = options.words, .explain = options.explain},
                  options);
    Result<void> printed = is_for_people(options.format) ? print_paged(text) : print(text);
    if (!printed) return printed.error();
    return results->total > 0 ? kFound : kNothingFound;
}

}  // namespace quoth::searcher
