#pragma once

#include "common/quotes/attribution/attribution.hpp"
#include "quoth/quotation.hpp"

namespace quoth::quotes {

/// The share of quotations of this kind attributed by this rule whose span and speaker were right
/// in the development articles, a little smoothed; docs/attribution.md has the counts.
[[nodiscard]] double confidence_of(const Attribution& attribution, QuotationKind kind);

/// For a quotation whose speaker is unknown.
constexpr double kUnknownSpeakerConfidence = 0.15;

/// Of what stands in marks in a language without rules: half of it is speech, and nobody is named.
constexpr double kOtherLanguageConfidence = 0.1;

}  // namespace quoth::quotes
