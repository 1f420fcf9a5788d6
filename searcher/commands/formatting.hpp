#pragma once

#include <string>

#include "searcher/options.hpp"
#include "searcher/output/answer.hpp"

namespace quoth::searcher {

/// Whether a format is read on the screen rather than by a program.
[[nodiscard]] bool is_for_people(OutputFormat format);

/// What comes once, before the answers: the head of a table.
[[nodiscard]] std::string formatted_head(const Options& options, Unit unit, bool batch);

/// An answer in the format that the options ask for.
[[nodiscard]] std::string formatted(const output::Answer& answer, const Options& options);

}  // namespace quoth::searcher
