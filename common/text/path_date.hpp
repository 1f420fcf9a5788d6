#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace quoth::text {

/// The day that an address or a path names: `/2016/03/11/`, `2016-03-11`, `20160311`, as midnight.
[[nodiscard]] std::optional<std::chrono::sys_seconds> date_in_path(std::string_view path);

}  // namespace quoth::text
