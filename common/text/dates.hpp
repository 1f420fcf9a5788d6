#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace quoth::text {

/// Reads a date as pages, feeds and archives write it, as UTC; without a zone the time is taken as
/// UTC, without a time it is midnight:
///
///     2025-11-20T14:05:07.25+01:00   2025-11-20 14:05:07 +0100   2025/11/20   20251120
///     2025-11-20T14:05[Europe/Berlin]   20251120T140507Z   2025-11-20T24:00Z
///     Thu, 20 Nov 2025 10:15:00 GMT  20 November 2025 10.15 BST  20-NOV-25 10:15:00.12
///     November 20, 2025 at 10:15 a.m. ET   Nov. 20th, 2025   11/20/2025   1763633700
///     20. November 2025, 10.15 Uhr   20.11.2025   Published 20 Nov 2025 | Updated 21 Nov 2025
///
/// (ISO 8601, RFC 3339, 9557, 822 and 1123, seconds and milliseconds since 1970.) Months are
/// English or German, zones names of the IANA's database or abbreviations (time_zones.hpp).
/// Nothing for impossible days, for a month without a day, for `04/05/2025`, which is April here
/// and May there, for unknown zones, and for text with other words in it. Linear.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parse_date(std::string_view text);

}  // namespace quoth::text
