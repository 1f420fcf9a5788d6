#include "quoth/searcher/searcher.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/output/speakers_output.hpp"
#include "searcher/printing.hpp"
#include "searcher/reporting.hpp"
#include "searcher/terminal.hpp"

namespace quoth::searcher {

Result<ExitStatus> run_speakers_command(const Options& options) {
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return searcher.error();
    SearchOptions search = options.search;
    search.unit = Unit::quotes;
    search.facets = {{FacetField::speaker, search.limit}};
    search.limit = 0;
    const Result<SearchResults> results = searcher->search(options.words, search);
    if (!results) return report_about_query(options.words, results.error());
    report_beside(*results, false);
    const output::Answer answer{.results = *results, .query = options.words};
    Result<void> printed =
        options.format == OutputFormat::json
            ? print(output::speakers_json(answer))
            : print_paged(output::speakers_text(answer, terminal_style(options.color)));
    if (!printed) return printed.error();
    return results->facets.front().values.empty() ? kNothingFound : kFound;
}

}  // namespace quoth::searcher
