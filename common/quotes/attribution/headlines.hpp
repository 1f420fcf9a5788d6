#pragma once

#include <vector>

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes {

/// Gives the quotations of the headline, the first paragraph, the speaker whom the body names for
/// the same words. Headlines shorten and capitalise: `“Leave at Once”` is `“they must leave at
/// once, all of them”`. Looks at the first 100 quotations of the body.
void attribute_headline(const Reading& reading, std::vector<Attributed>& attributed);

}  // namespace quoth::quotes
