#pragma once

#include <string>

#include "quoth/error.hpp"
#include "searcher/exit_status.hpp"

namespace quoth::searcher {

/// Prints an error to standard error and tells with what status it ends the program.
ExitStatus report(const Error& error);

/// The same of an error in `query`, with the place where it stands. `where` names the query among
/// others, as `line 3: `; it may be empty.
ExitStatus report_about_query(const std::string& query, const Error& error,
                              const std::string& where = {});

}  // namespace quoth::searcher
