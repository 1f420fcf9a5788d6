#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "quoth/result.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::query {

/// Digits with or without a fraction (`2`, `0.85`), at most 20 characters; no sign, no exponent.
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

/// The shortest text that `parse_decimal` reads as `value`, which came from there.
[[nodiscard]] std::string print_decimal(double value);

/// Reads the value of a number field: `0.8`, `0.5..0.8`, `..0.5`, `>=0.8`. Fails with
/// invalid_query for anything but numbers from 0 to 1 in order; `byte` is where the value stands.
[[nodiscard]] Result<NumberRange> parse_numbers(std::string_view value, std::size_t byte);

/// The shortest value that `parse_numbers` reads as `range`.
[[nodiscard]] std::string print_numbers(const NumberRange& range);

}  // namespace quoth::query
