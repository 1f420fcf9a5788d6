#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <istream>

#include "common/text/printable.hpp"
#include "quoth/searcher/searcher.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/commands/formatting.hpp"
#include "searcher/printing.hpp"
#include "searcher/reporting.hpp"

namespace quoth::searcher {
namespace {

class Batch {
  public:
    Batch(Searcher& searcher, const Options& options) : searcher_(searcher), options_(options) {}

    /// Blank lines count, but ask nothing.
    Result<ExitStatus> run(std::istream& queries) {
        // The unit does not matter: the table of a batch has the columns of all queries.
        Result<void> printed = print(formatted_head(options_, Unit::quotes, true));
        std::uint64_t number = 0;
        for (std::string line; printed && std::getline(queries, line);) {
            ++number;
            if (line.ends_with('\r')) line.pop_back();
            if (line.find_first_not_of(" \t") != std::string::npos) printed = ask(line, number);
        }
        if (!printed) return printed.error();
        if (queries.bad()) return Error{ErrorCode::io, "cannot read '" + options_.batch_file + "'"};
        if (failed_) return kFailed;
        return found_ ? kFound : kNothingFound;
    }

  private:
    Result<void> ask(const std::string& query, std::uint64_t number) {
        const std::string where = "line " + std::to_string(number) + ": ";
        const Result<SearchResults> results = searcher_.search(query, options_.search);
        if (!results) {
            report_about_query(query, results.error(), where);
            failed_ = true;
            return {};
        }
        report_beside(*results, options_.explain, where);
        found_ = found_ || results->total > 0;
        const std::string answer = formatted({.results = *results,
                                              .query = query,
                                              .query_number = number,
                                              .explain = options_.explain},
                                             options_);
        if (!is_for_people(options_.format)) return print(answer);
        return print(std::to_string(number) + ": " + text::printable(query) + "\n\n" + answer +
                     "\n");
    }

    Searcher& searcher_;
    const Options& options_;
    bool found_ = false;
    bool failed_ = false;
};

}  // namespace

Result<ExitStatus> run_batch_command(const Options& options) {
    std::ifstream file;
    const bool from_standard_input = options.batch_file == "-";
    if (!from_standard_input) {
        file.open(options.batch_file);
        if (!file) {
            return Error{ErrorCode::io,
                         "cannot read '" + options.batch_file + "': " + std::strerror(errno)};
        }
    }
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return searcher.error();
    return Batch(*searcher, options).run(from_standard_input ? std::cin : file);
}

}  // namespace quoth::searcher
