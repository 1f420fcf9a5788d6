#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"

namespace quoth::quotes {

/// What stands left of a quotation in its sentence.
struct LeftSide {
    std::optional<Attribution> attribution;
    bool agentless = false;  ///< `was called Q`: said by nobody named
};

/// The verb that governs the quotation among those before it in its sentence, and its subject: the
/// best three are tried in turn. Nothing where none says who speaks.
[[nodiscard]] LeftSide speaker_by_cue(const Items& items, const QuotationSite& site);

}  // namespace quoth::quotes
