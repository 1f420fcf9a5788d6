#pragma once

#include <vector>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/indirect.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Finds `NAME sagte, dass …`, `NAME sagte, … sei …`, `…, sagte NAME`, `wie NAME sagte, …`, `laut
/// NAME …`, and sentences in the mood of reported speech that go on with what was reported before
/// them in the paragraph. At most one a sentence, and none around a quotation that is speech. In
/// order.
[[nodiscard]] std::vector<IndirectSpeech> find_indirect(const Reading& reading,
                                                        const std::vector<Attributed>& attributed);

}  // namespace quoth::quotes::german
