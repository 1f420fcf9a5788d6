#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace quoth::text {

/// Reads a date that was written for people or by their mail: numbers, names of months, marks, a
/// time, a zone, in any order. Nothing where a day, a month or a year is missing, where a number
/// may be either day or month, and where other words stand beside the date.
[[nodiscard]] std::optional<std::chrono::sys_seconds> read_written_date(std::string_view text);

}  // namespace quoth::text
