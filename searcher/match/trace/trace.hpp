#pragma once

#include <string_view>

#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/trace.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"

namespace quoth::match {

/// Finds the wordings closest to a claim (docs/trace.md), and where nobody is quoted with them what
/// articles say themselves. Throws what Xapian throws, and
/// store::Refused with invalid_argument for a claim without words, limit_exceeded for one that is
/// too long, timed_out, and corrupt_index.
[[nodiscard]] searcher::TraceResults trace(Snapshot& snapshot, Analyzer& analyzer,
                                           std::string_view claim,
                                           const searcher::TraceOptions& options,
                                           text::SentenceSplitter& splitter,
                                           Clock::time_point deadline);

}  // namespace quoth::match
