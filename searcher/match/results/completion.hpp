#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"

namespace quoth::match {

/// Speakers with a word that begins as the last one of `beginning` and with all words before it,
/// the most quoted first. Reads the quotations of all of them. Throws what Xapian throws, and
/// store::Refused with timed_out.
[[nodiscard]] std::vector<searcher::Completion> complete_speaker(Snapshot& snapshot,
                                                                 Analyzer& analyzer,
                                                                 std::string_view beginning,
                                                                 std::uint32_t limit,
                                                                 Clock::time_point deadline);

}  // namespace quoth::match
