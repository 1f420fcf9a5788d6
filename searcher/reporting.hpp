#pragma once

#include <string>

#include "quoth/error.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/exit_status.hpp"

namespace quoth::searcher {

/// Prints an error to standard error and tells with what status it ends the program.
ExitStatus report(const Error& error);

/// The same of an error in `query`, with the place where it stands. `where` names the query among
/// others, as `line 3: `; it may be empty.
ExitStatus report_about_query(const std::string& query, const Error& error,
                              const std::string& where = {});

/// Prints what a search has to say beside its hits: hints, a better spelling, and with `explain`
/// how the query was understood. `where` as above.
void report_beside(const SearchResults& results, bool explain, const std::string& where = {});

}  // namespace quoth::searcher
