#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes {

/// The reported clause that a quotation is part of, in the reporter's sentence: of `Ruiz said the
/// dam was “in good shape” until May` all from `the dam` to `May`. Nothing for a quotation that
/// stands apart. This is what Pareti (2015) calls the content of a mixed quotation.
[[nodiscard]] std::optional<ItemRange> reported_clause_around(const Reading& reading,
                                                              const Attributed& quote);

}  // namespace quoth::quotes
