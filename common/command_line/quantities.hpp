#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace quoth::command_line {

/// Bytes: `64M`, `1.5G`, `512k`, `64MiB`, `4096`. The units are K, M, G and T, each 1024 of the one
/// before, in either case. Nothing for anything else, and for less than one byte.
[[nodiscard]] std::optional<std::uint64_t> parse_size(std::string_view text);

/// A span of time: `30s`, `5min`, `2h`, `1.5d`, `250ms`; without a unit, seconds. From a
/// millisecond to ten years.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);

}  // namespace quoth::command_line
