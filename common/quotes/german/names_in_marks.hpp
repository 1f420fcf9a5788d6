#pragma once

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/attribution/speech_filter.hpp"

namespace quoth::quotes::german {

/// True if what stands in marks is the name or the title of something, by the words around it: `die
/// Zeitung „Neue Post“`, `die „Möwe“-Fähre`, `die sich „Rat der Stadt“ nennt`.
[[nodiscard]] bool is_name(const Reading& reading, const QuotationSite& site,
                           const QuotationShape& shape, const Attribution& found);

/// True if the words in marks begin with a small letter, as no name does.
[[nodiscard]] bool starts_small(const Reading& reading, Index quotation);

}  // namespace quoth::quotes::german
