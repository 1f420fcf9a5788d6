#include <chrono>

#include "quoth/searcher/searcher.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/output/fields_output.hpp"
#include "searcher/printing.hpp"
#include "searcher/terminal.hpp"

namespace quoth::searcher {

Result<ExitStatus> run_fields_command(const Options& options) {
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return searcher.error();
    const Result<std::vector<FieldSummary>> fields = searcher->fields();
    if (!fields) return fields.error();
    Result<void> printed = options.format == OutputFormat::json
                               ? print(output::fields_json(*fields))
                               : print(output::fields_text(*fields, terminal_style(options.color)));
    if (!printed) return printed.error();
    return kFound;
}

}  // namespace quoth::searcher
