#pragma once

#include <string>

#include "quoth/searcher/results.hpp"
#include "searcher/output/styles.hpp"

namespace quoth::output {

/// The paragraph around a quotation as indented lines. With colours the quotation is bold and its
/// matched words are marked, without them it stands between asterisks. A paragraph of more than
/// some lines is cut to the neighbourhood, `…` marking where.
[[nodiscard]] std::string quotation_in_place(const searcher::QuotationHit& hit,
                                             const TextStyle& style);

/// Who speaks, with the role, and in notes how that is known: `Donald Trump, President · said`.
[[nodiscard]] std::string speaker_line(const searcher::QuotationHit& hit, const TextStyle& style);

/// The name to show of a speaker; nameless ones (`the city’s transition staff`) as the article
/// puts them.
[[nodiscard]] std::string speaker_name(const searcher::QuotationHit& hit);

}  // namespace quoth::output
