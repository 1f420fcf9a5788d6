#pragma once

#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::quotes {

/// True if `label` names a paper or nobody, not a person: `INTERVIEWER`, `The Ledger`, and, unless
/// the `passages` of the text have the name without `the`, `COURIER` by its last word and `Ledger`
/// by their `spoke to the Ledger`. Linear.
[[nodiscard]] bool is_impersonal_label(std::string_view text,
                                       const std::vector<ByteRange>& passages,
                                       std::string_view label);

}  // namespace quoth::quotes
