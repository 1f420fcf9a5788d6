#pragma once

#include <string>

#include "quoth/searcher/trace.hpp"
#include "searcher/output/styles.hpp"

namespace quoth::output {

/// For a person: the verdict in one line, then each wording with the differences marked, `[-…-]`
/// for words of the claim alone and `{+…+}` for words of the wording alone, who is credited with
/// it, where it appeared first and in how many articles.
[[nodiscard]] std::string trace_text(const searcher::TraceResults& results,
                                     const std::string& claimed_speaker, const TextStyle& style);

}  // namespace quoth::output
