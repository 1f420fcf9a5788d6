#pragma once

#include <boost/program_options.hpp>
#include <string>

namespace quoth::indexer {

/// The hint after a mistake in how the program was called.
inline constexpr const char* kSeeHelp = "see quoth-indexer --help";

/// The options as `--help` shows them; each value is text, read later.
[[nodiscard]] boost::program_options::options_description visible_options();

/// What `--help` prints.
[[nodiscard]] std::string help_text();

}  // namespace quoth::indexer
