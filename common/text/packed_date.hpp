#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace quoth::text {

/// A date of digits alone: `20251120`, `202511201405`, `20251120140507`; in ten or thirteen of them
/// seconds or milliseconds since 1970, the first also with a fraction (`1763633700.25`). Nothing
/// for anything else.
[[nodiscard]] std::optional<std::chrono::sys_seconds> read_packed_date(std::string_view text);

/// `20251120T140507+0100` (ISO 8601, basic format) as `2025-11-20T14:05:07+0100`; else unchanged.
[[nodiscard]] std::string in_extended_format(std::string_view date);

}  // namespace quoth::text
