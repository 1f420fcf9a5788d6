#pragma once

#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "common/quotes/source/source_text.hpp"
#include "quoth/quotation.hpp"

namespace quoth::quotes {

/// Who says what stands in `marked`, and what is said without marks, in an English article: runs
/// the stages from words to quotations.
[[nodiscard]] std::vector<Quotation> attribute_english(const SourceText& source, MarkedText marked,
                                                       const Lexicon& lexicon);

}  // namespace quoth::quotes
