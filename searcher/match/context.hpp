#pragma once

#include <vector>

#include "common/text/sentences.hpp"
#include "quoth/article.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/quotation.hpp"

namespace quoth::match {

/// The stretch of the article around a quotation: the paragraphs that its parts touch, and where it
/// stands at the edge of them the sentence beyond, so that there is at least one on either side.
/// Lies in the string of the first part; a quotation of the title has the whole title.
[[nodiscard]] ByteRange context_of(const Article& article, const std::vector<ArticleSpan>& parts,
                                   text::SentenceSplitter& splitter);

}  // namespace quoth::match
