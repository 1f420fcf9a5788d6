#pragma once

#include <optional>
#include <string_view>

/// The words of English and German dates, in any case.
namespace quoth::text {

/// `november`, `nov`, `sept`, `märz`: the month from 1.
[[nodiscard]] std::optional<int> month_called(std::string_view word);

/// Whether a word says nothing about day and time: `thursday`, `published`, `th`, `uhr`.
[[nodiscard]] bool is_idle_in_date(std::string_view word);

/// Whether a second date follows, of a later version: `updated`.
[[nodiscard]] bool tells_of_update(std::string_view word);

}  // namespace quoth::text
