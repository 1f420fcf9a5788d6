#pragma once

#include <cstddef>
#include <string_view>

#include "common/quotes/lexicon/lexicon.hpp"

namespace quoth::quotes {

/// The end of the word, number or sign that starts at byte `at` of `text`, which must not be white
/// space. Keeps together `U.S.`, `R-Ariz.`, `Sen.`, `J.` before a name, `1,000.5`, `vice-mayor`,
/// `Al-Bab`, `--`; splits off `’s`, `’ll` and their like. Looks ahead a few bytes only.
[[nodiscard]] std::size_t token_end(std::string_view text, std::size_t at, const Lexicon& lexicon);

}  // namespace quoth::quotes
