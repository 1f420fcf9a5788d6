#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quoth::query {

/// The candidate that the fewest edits turn `typed` into, case ignored: insertions, deletions,
/// replacements and swaps of neighbours count one each (the restricted Damerau-Levenshtein
/// distance). At most `most_edits`, and fewer than half the candidate's letters, so that `x`
/// suggests nothing. The first of equals wins.
[[nodiscard]] std::optional<std::string> nearest(std::string_view typed,
                                                 std::span<const std::string_view> candidates,
                                                 std::size_t most_edits = 2);

/// A to Z as a to z; other bytes stay. For names that the language itself defines.
[[nodiscard]] std::string ascii_lower(std::string_view text);

}  // namespace quoth::query
