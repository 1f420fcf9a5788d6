#pragma once

#include <boost/program_options.hpp>
#include <string>

#include "quoth/result.hpp"

namespace quoth::command_line {

namespace po = boost::program_options;

/// What a command line may hold beside its options.
struct Grammar {
    const char* positional;  ///< the name of the value that the arguments without one go to
    std::string help_hint;   ///< where to read more: `see quoth-searcher --help`
    std::string unknown_option_hint = {};  ///< after an unknown option; empty = `help_hint`
};

/// Reads the arguments after the first without touching a file. Names are exact: a shortened one
/// would change its meaning with the next option. Fails with invalid_argument.
[[nodiscard]] Result<po::variables_map> parse(int argc, const char* const* argv,
                                              const po::options_description& visible,
                                              const Grammar& grammar);

}  // namespace quoth::command_line
