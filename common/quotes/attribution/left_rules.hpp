#pragma once

#include "common/quotes/attribution/governing_cue.hpp"

namespace quoth::quotes {

/// The speaker left of the quotation: a colon, the best cue and its subject, a noun cue, a subject
/// without a cue, a possessor; in this order.
[[nodiscard]] LeftSide speaker_before(const Items& items, const QuotationSite& site);

}  // namespace quoth::quotes
