#pragma once

#include <vector>

#include "quoth/article.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/results/highlighter.hpp"

namespace quoth::match {

/// The matches in an article's title and text, in order, at most 1,000, each with what stands
/// around it in the title or its paragraph: up to 500 bytes on either side. Linear in the text.
[[nodiscard]] std::vector<searcher::MatchInPlace> concordance_of(const Article& article,
                                                                 Highlighter& title_highlighter,
                                                                 Highlighter& body_highlighter);

}  // namespace quoth::match
