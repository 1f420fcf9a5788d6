#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quoth::store {

/// Names a cluster of quotations or a story: a hash of 48 bits, shown as 12 hex digits.
using GroupId = std::uint64_t;
inline constexpr int kGroupIdDigits = 12;

[[nodiscard]] std::string to_string(GroupId id);

/// Ids that begin with the same digits are neighbours. Closed.
struct GroupIdRange {
    GroupId first = 0;
    GroupId last = 0;

    [[nodiscard]] bool contains(GroupId id) const { return first <= id && id <= last; }
};

/// The ids that begin with `digits`, hex in either case; nothing for anything else.
[[nodiscard]] std::optional<GroupIdRange> ids_beginning_with(std::string_view digits);

}  // namespace quoth::store
