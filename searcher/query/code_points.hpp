#pragma once

#include <cstddef>
#include <string_view>

namespace quoth::query {

/// One code point of a text, or one byte that is not UTF-8.
struct CodePoint {
    char32_t value = 0;    ///< the byte itself when invalid
    std::size_t size = 0;  ///< bytes; 0 only at the end of the text
    bool valid = true;
};

/// What stands at `byte`, which is at most `text.size()`.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t byte);

/// Unicode's White_Space: blanks, tabs, line ends, the ideographic space.
[[nodiscard]] bool is_blank(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);

/// “ ” „ « » ": each opens and closes a phrase. ’ and ' are apostrophes.
[[nodiscard]] bool is_quotation_mark(char32_t c);

/// `text` without the blanks at its ends: « a b » is set with them in French.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Whether the text holds a letter, number or mark: what the analyzer makes words of.
[[nodiscard]] bool is_searchable(std::string_view text);

/// How many stretches without blanks and hyphens hold something searchable: a cheap bound for the
/// limits on words. The analyzer may find more.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace quoth::query
