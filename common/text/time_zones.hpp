#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace quoth::text {

/// Whether `word`, in lower case, abbreviates a time zone: `gmt`, `est`, `et`, `cest`.
[[nodiscard]] bool abbreviates_time_zone(std::string_view word);

/// How far the clocks of `zone` are ahead of UTC when they show `local`. A zone is an abbreviation,
/// in capitals or not, or a name of the IANA's database (`Europe/Berlin`, by ICU); of an hour that
/// clocks show twice the first is meant. Nothing for a zone that is unknown.
///
/// Abbreviations that several places use are those of RFC 822 (`CST` is America's), else Britain's
/// (`BST`) and India's (`IST`). `ET`, `CT`, `MT` and `PT` follow the clocks of New York, Chicago,
/// Denver and Los Angeles, through summer and winter.
[[nodiscard]] std::optional<std::chrono::seconds> zone_offset(std::string_view zone,
                                                              std::chrono::sys_seconds local);

}  // namespace quoth::text
