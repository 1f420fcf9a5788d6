#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "quoth/result.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::query {

/// Reads the value of `date:`: a day (`2025-11-20`, `today`, `yesterday`), a month, a year, a
/// range of those with either end left out, or a comparison. `7d`, seven days ago, is an end only.
/// Fails with invalid_query for what is no date, does not exist (`2025-02-30`), or ends before it
/// begins; `byte` is where the value stands in the query.
[[nodiscard]] Result<DateRange> parse_dates(std::string_view value, std::size_t byte,
                                            std::chrono::sys_seconds now);

/// The shortest value that `parse_dates` reads as `range`, e.g. `2025-11`.
[[nodiscard]] std::string print_dates(const DateRange& range);

}  // namespace quoth::query
