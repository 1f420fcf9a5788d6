#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes {

/// A quotation that is the subject of its sentence: `Q was all Ruiz would say`, `Q was the reply
/// from Ruiz`, `Q was the mayor’s reply`, `Q came the reply from Ruiz`. `verb` is the first item
/// behind the quotation and its punctuation, `end` that of the sentence.
[[nodiscard]] std::optional<Attribution> speaker_of_quoted_subject(const Items& items, Index verb,
                                                                   Index end);

}  // namespace quoth::quotes
