#include <iostream>
#include <string>

#include "common/text/printable.hpp"
#include "quoth/searcher/searcher.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/output/json_output.hpp"
#include "searcher/output/text_output.hpp"
#include "searcher/reporting.hpp"
#include "searcher/terminal.hpp"

namespace quoth::searcher {
namespace {

std::string formatted(const SearchResults& results, const Options& options) {
    switch (options.format) {
        case OutputFormat::json:
            return output::json(results, options.words, options.explain);
        case OutputFormat::ndjson:
            return output::ndjson(results);
        case OutputFormat::text:
            break;
    }
    return output::text(results, terminal_style(options.color));
}

}  // namespace

Result<ExitStatus> run_search_command(const Options& options) {
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return searcher.error();
    const Result<SearchResults> results = searcher->search(options.words, options.search);
    if (!results) return report_about_query(options.words, results.error());
    for (const std::string& hint : results->hints) std::cerr << "hint: " << hint << "\n";
    if (options.explain) {
        std::cerr << results->explanation.tree << text::printable(results->explanation.xapian_query)
                  << "\n";
    }
    std::cout << formatted(*results, options) << std::flush;
    if (!std::cout) return Error{ErrorCode::io, "cannot write to standard output"};
    return results->total > 0 ? kFound : kNothingFound;
}

}  // namespace quoth::searcher
