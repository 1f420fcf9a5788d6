#pragma once

#include <string>

#include "quoth/searcher/trace.hpp"

namespace quoth::output {

/// One JSON object (docs/output-formats.md), ended by a line end.
[[nodiscard]] std::string trace_json(const searcher::TraceResults& results,
                                     const std::string& claimed_speaker);

}  // namespace quoth::output
