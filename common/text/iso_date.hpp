#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace quoth::text {

/// Reads `2025-11-20`, `2025-11-20T14:05`, `2025-11-20T14:05:07.25+01:00`, a blank instead of the
/// `T`, `Z` for UTC; without a zone the time is taken as UTC. Fractions of a second are cut.
/// Nothing for anything else, impossible days included (RFC 3339, ISO 8601 extended format).
[[nodiscard]] std::optional<std::chrono::sys_seconds> parse_iso_date(std::string_view text);

/// `2025-11-20` at midnight UTC, otherwise `2025-11-20T14:05:07Z`.
[[nodiscard]] std::string format_iso_date(std::chrono::sys_seconds time);

}  // namespace quoth::text
