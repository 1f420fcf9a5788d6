#include "searcher/reporting.hpp"

#include <iostream>

#include "common/text/printable.hpp"
#include "searcher/query/diagnostics.hpp"

namespace quoth::searcher {

ExitStatus report(const Error& error) {
    std::cerr << text::error_lines("quoth-searcher", error);
    return exit_status_of(error);
}

ExitStatus report_about_query(const std::string& query, const Error& error,
                              const std::string& where) {
    Error placed = error;
    placed.message = where + error.message;
    if (!error.query_byte) return report(placed);
    std::cerr << "quoth-searcher: " << query::render(query, placed);
    return exit_status_of(error);
}

void report_beside(const SearchResults& results, bool explain, const std::string& where) {
    for (const std::string& hint : results.hints) std::cerr << where << "hint: " << hint << "\n";
    if (!results.suggestion.empty()) {
        std::cerr << where << "did you mean: " << text::printable(results.suggestion) << "\n";
    }
    if (!explain) return;
    std::cerr << results.explanation.tree << text::printable(results.explanation.xapian_query)
              << "\n"
              << results.explanation.ranking;
}

}  // namespace quoth::searcher
