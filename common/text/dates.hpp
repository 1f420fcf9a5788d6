#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace quoth::text {

/// Reads a date as pages, feeds and archives write it, as UTC; without a zone the time is taken as
/// UTC, without a time it is midnight:
///
///     2025-11-20T14:05:07.25+01:00   2025-11-20 14:05:07 +0100   2025/11/20   20251120
///     20251120T140507+0100           20251120T140507Z
///     Thu, 20 Nov 2025 10:15:00 GMT  20 November 2025 10:15 BST  20-NOV-2025 10:15:00.12
///     November 20, 2025 at 10:15 a.m. EST   Nov. 20th, 2025   20/11/2025   1763633700
///     1763633700000
///
/// (ISO 8601, RFC 3339, RFC 822 and 1123, seconds and milliseconds since 1970.) Months are English.
/// Nothing for impossible days, for `04/05/2025`, which is April here and May there, and for text
/// with other words in it. Linear.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parse_date(std::string_view text);

}  // namespace quoth::text
