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

}  // namespace quoth::searcher
