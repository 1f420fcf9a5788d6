#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>

#include "common/text/characters.hpp"

namespace quoth::text {

/// False for an empty text.
[[nodiscard]] inline bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// The number that `digits` write; 0 where there are none or too many.
[[nodiscard]] inline std::int64_t to_number(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace quoth::text
