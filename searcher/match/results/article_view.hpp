#pragma once

#include <optional>
#include <string_view>

#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/index/snapshot.hpp"

namespace quoth::match {

/// The article with this id, or else that of the quotation with this id (`ID#3`). Throws what
/// Xapian throws, and store::Refused with corrupt_index.
[[nodiscard]] std::optional<searcher::ArticleView> find_article(Snapshot& snapshot,
                                                                Analyzer& analyzer,
                                                                text::SentenceSplitter& splitter,
                                                                std::string_view id);

}  // namespace quoth::match
