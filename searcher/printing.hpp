#pragma once

#include <string>

#include "quoth/result.hpp"

namespace quoth::searcher {

/// Writes `text` to standard output; fails with io.
[[nodiscard]] Result<void> print(const std::string& text);

/// The same for text that a person reads: where standard output is a terminal and the text has
/// more lines than that, through the pager that `PAGER` names (`less -FRX` when unset, none when
/// it is empty).
[[nodiscard]] Result<void> print_paged(const std::string& text);

}  // namespace quoth::searcher
