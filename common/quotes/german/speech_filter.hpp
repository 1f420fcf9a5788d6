#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/attribution/speech_filter.hpp"
#include "common/quotes/lexicon/lexicon.hpp"

namespace quoth::quotes::german {

/// False for what stands in quotation marks but is not said. Nearly half of the marks of German
/// news are such: names of papers, ships and parties, titles, words that the reporter doubts.
[[nodiscard]] bool is_speech(const Reading& reading, const QuotationSite& site,
                             const QuotationShape& shape,
                             const std::optional<Attribution>& attribution, const Lexicon& lexicon);

}  // namespace quoth::quotes::german
