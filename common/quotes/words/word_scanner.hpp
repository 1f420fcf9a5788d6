#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {

/// The end of a word of ASCII letters with a blank or comma behind it, as four of five tokens are;
/// else `at`.
[[nodiscard]] inline std::size_t plain_word_end(std::string_view text, std::size_t at) {
    const char* const begin = text.data() + at;
    const char* const end = text.data() + text.size();
    const char* const c = std::find_if_not(begin, end, text::is_ascii_letter);
    return c != end && (*c == ' ' || *c == ',') ? at + static_cast<std::size_t>(c - begin) : at;
}

/// The end of a token that is no plain word.
[[nodiscard]] std::size_t other_token_end(std::string_view text, std::size_t at,
                                          const Lexicon& lexicon);

/// The end of the word, number or sign that starts at byte `at` of `text`, which must not be white
/// space. Keeps together `U.S.`, `R-Ariz.`, `Sen.`, `J.` before a name, `1,000.5`, `vice-mayor`,
/// `Al-Bab`, `--`; splits off `’s`, `’ll` and their like. Looks ahead a few bytes only.
[[nodiscard]] inline std::size_t token_end(std::string_view text, std::size_t at,
                                           const Lexicon& lexicon) {
    const std::size_t plain = plain_word_end(text, at);
    return plain > at ? plain : other_token_end(text, at, lexicon);
}

}  // namespace quoth::quotes
