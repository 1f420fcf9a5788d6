#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"

namespace quoth::quotes {

/// The sentence behind a quotation that is a sentence of its own, in its paragraph or at the start
/// of the next, says whose words these were: `Q That was how Ruiz put it.`, `Q The words are those
/// of Ruiz.`, `Q So said Ruiz.`, `Q With those words Ruiz left.` Bounded by that sentence.
[[nodiscard]] std::optional<Attribution> following_sentence(const Reading& reading,
                                                            const QuotationSite& site);

}  // namespace quoth::quotes
