#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/quotes/marks/quotation_marks.hpp"

namespace quoth::quotes {

enum class MarkKind : std::uint8_t { none, open, close };

struct Mark {
    MarkKind kind = MarkKind::none;
    MarkStyle style = MarkStyle::straight;
    std::size_t begin = 0;
    std::size_t size = 1;

    [[nodiscard]] std::size_t end() const { return begin + size; }
};

/// The double mark at byte `at`, if one is there: " '' `` “ ” „ ‟ « ». Which way it faces is told
/// by its shape and by the blanks around it, and where these say nothing by `inside`: whether a
/// quotation is open there. Looks at the characters beside the mark only.
[[nodiscard]] Mark double_mark(std::string_view text, std::size_t at, std::size_t paragraph_begin,
                               bool inside);

}  // namespace quoth::quotes
