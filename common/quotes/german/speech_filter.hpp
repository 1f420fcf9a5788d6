#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/attribution/speech_filter.hpp"

namespace quoth::quotes::german {

/// False for what stands in quotation marks but is not said. Nearly half of the marks of German
/// news are such: names of papers, ships and parties, titles, words that the reporter doubts.
[[nodiscard]] bool is_speech(const Reading& reading, const QuotationSite& site,
                             const QuotationShape& shape,
                             const std::optional<Attribution>& attribution);

}  // namespace quoth::quotes::german
