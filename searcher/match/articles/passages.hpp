#pragma once

#include <vector>

#include "quoth/article.hpp"
#include "quoth/quotation.hpp"
#include "quoth/searcher/results.hpp"

namespace quoth::match {

/// The parts of a quotation with the text around them, places counted in code points. Linear in
/// the strings that hold them.
[[nodiscard]] std::vector<searcher::Passage> passages_of(const Article& article,
                                                         const std::vector<ArticleSpan>& parts);

}  // namespace quoth::match
