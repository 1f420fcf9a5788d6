#pragma once

#include <span>
#include <string_view>

namespace quoth::quotes {

/// One file of `common/quotes/data`, compiled in: `name` without `.txt`, `text` as it stands,
/// comment lines included.
struct WordList {
    std::string_view name;
    std::string_view text;
};

/// All lists, in no particular order.
[[nodiscard]] std::span<const WordList> word_lists();

}  // namespace quoth::quotes
