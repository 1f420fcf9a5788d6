#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"

namespace quoth::quotes {

/// Collections of comments set whoever speaks in capitals: `ANA RUIZ, ECONOMIST, BANK OF MARLOW Q`,
/// `HARBOUR CHIEF PEDRO COSTA, May 3 Q`, on the same line or on the one before. The speaker is what
/// stands before the first comma. A heading without a comma must hold a title, an office or a
/// forename, so that `TOUGH TIMES AHEAD` is nobody.
[[nodiscard]] std::optional<Attribution> speaker_of_heading(const Reading& reading,
                                                            const QuotationSite& site);

}  // namespace quoth::quotes
