#pragma once

#include <vector>

#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/trace.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/trace/claim.hpp"

namespace quoth::match {

/// The sentences and titles of articles that come as close to a claim as a quotation must, the
/// closest first, two at most: where nobody is quoted with the words, a headline or the reporter
/// may have them. Looks into the 20 articles that share the rarest words with the claim. Throws
/// what Xapian throws, and store::Refused with timed_out and corrupt_index.
[[nodiscard]] std::vector<searcher::Wording> article_sentences(Snapshot& snapshot,
                                                               const Claim& claim,
                                                               Analyzer& analyzer,
                                                               text::SentenceSplitter& splitter,
                                                               Clock::time_point deadline);

}  // namespace quoth::match
