#pragma once

#include <chrono>
#include <optional>

namespace quoth::text {

/// No earlier year is meant by what newspapers print.
inline constexpr int kFirstYear = 1000;

/// The midnight that a day begins with; nothing for a day that no calendar has.
[[nodiscard]] inline std::optional<std::chrono::sys_seconds> calendar_day(int year, int month,
                                                                          int day) {
    // The calendar's own types hold no more than a byte.
    if (year < kFirstYear || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date);
}

}  // namespace quoth::text
