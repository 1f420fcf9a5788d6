#pragma once

#include <span>
#include <string_view>
#include <vector>

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

/// The words of a line, which blanks divide.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view line);

}  // namespace quoth::quotes
