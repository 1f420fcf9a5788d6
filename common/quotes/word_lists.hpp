#pragma once

#include <span>
#include <string_view>

namespace quoth::quotes {

/// One file of `common/quotes/data`, compiled in: `data/LANGUAGE/NAME.txt` with its text as it
/// stands, comment lines included.
struct WordList {
    std::string_view language;
    std::string_view name;
    std::string_view text;
};

/// The lists of all languages, in no particular order.
[[nodiscard]] std::span<const WordList> word_lists();

}  // namespace quoth::quotes
