#include <iostream>
#include <string>

#include "quoth/searcher/searcher.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/output/trace_json.hpp"
#include "searcher/output/trace_text.hpp"
#include "searcher/terminal.hpp"

namespace quoth::searcher {

Result<ExitStatus> run_trace_command(const Options& options) {
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return searcher.error();
    TraceOptions trace;
    trace.speaker = options.speaker;
    trace.limit = options.search.limit;
    trace.timeout = options.search.timeout;
    const Result<TraceResults> results = searcher->trace(options.words, trace);
    if (!results) return results.error();
    std::cout << (options.format == OutputFormat::text
                      ? output::trace_text(*results, options.speaker, terminal_style(options.color))
                      : output::trace_json(*results, options.speaker))
              << std::flush;
    if (!std::cout) return Error{ErrorCode::io, "cannot write to standard output"};
    return results->verdict == Verdict::not_found ? kNothingFound : kFound;
}

}  // namespace quoth::searcher
