#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/command_line/command_line.hpp"
#include "quoth/result.hpp"

namespace quoth::command_line {

/// An option as a file of options has it.
struct ConfigLine {
    std::size_t number = 0;  ///< from 1
    po::parsed_options option;
};

/// The options of a file, one a line: `name value`, `name = value` or `name` alone, as on the
/// command line without the dashes; a value may stand in quotation marks, and a flag may be
/// `yes` or `no`. Lines that are blank or begin with `#` are comments. `file` is
/// how errors call it; they name the line and are invalid_argument. Values are not looked at.
[[nodiscard]] Result<std::vector<ConfigLine>> parse_config(std::string_view text,
                                                           const std::string& file,
                                                           const po::options_description& options);

/// Reads `file` whole. Fails with io, and with limit_exceeded beyond 1 MiB.
[[nodiscard]] Result<std::string> read_config_file(const std::string& file);

}  // namespace quoth::command_line
