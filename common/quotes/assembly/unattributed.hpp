#pragma once

#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "common/quotes/source/source_text.hpp"
#include "quoth/quotation.hpp"

namespace quoth::quotes {

/// What stands in quotation marks, in a language without rules: no speakers, no cues, and a low
/// confidence. A few words are left out, for they are a name or irony more often than speech.
[[nodiscard]] std::vector<Quotation> unattributed(const SourceText& source, MarkedText marked,
                                                  const Lexicon& lexicon);

}  // namespace quoth::quotes
