#pragma once

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/options.hpp"

/// What quoth-searcher can be told, as `--help` shows it.
namespace quoth::searcher {

/// The subcommand of this name.
[[nodiscard]] std::optional<Subcommand> find_subcommand(std::string_view name);

/// The options that a subcommand has.
[[nodiscard]] boost::program_options::options_description options_of(Subcommand subcommand);

/// `usage: …` and what it does.
[[nodiscard]] std::string usage_of(Subcommand subcommand);

}  // namespace quoth::searcher
