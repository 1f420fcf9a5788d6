#pragma once

#include <optional>

#include "common/quotes/attribution.hpp"
#include "common/quotes/right_rules.hpp"

namespace quoth::quotes {

/// What stands left of a quotation in its sentence.
struct LeftSide {
    std::optional<Attribution> attribution;
    bool agentless = false;  ///< `was called Q`: said by nobody named
};

/// The speaker left of the quotation: a colon, the best cue and its subject, a noun cue, a subject
/// without a cue, a possessor; in this order.
[[nodiscard]] LeftSide speaker_before(const Items& items, const QuotationSite& site);

/// The speaker before the colon at `colon`: `NAME: Q`, or the subject of the sentence.
[[nodiscard]] std::optional<Attribution> speaker_before_colon(const Items& items, Index colon,
                                                              Index lo);

}  // namespace quoth::quotes
