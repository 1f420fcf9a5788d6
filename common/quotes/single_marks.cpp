#include "common/quotes/single_marks.hpp"

#include <algorithm>
#include <array>

#include "common/quotes/characters.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxBytes = 1'500;

constexpr std::array<std::string_view, 8> kElisions = {"em", "til",   "tis",  "twas",
                                                       "n",  "cause", "bout", "round"};

bool is_opening(char32_t c) { return is_one_of(c, U"‘'`"); }
bool is_closing(char32_t c) { return is_one_of(c, U"’'"); }
bool is_double(char32_t c) { return is_one_of(c, U"\"“”„«»"); }

/// Letters left out in front: ’til, 'em, ’90s.
bool is_elision(std::string_view text, std::size_t after_mark) {
    std::size_t end = after_mark;
    std::string_view::size_type digits = 0;
    while (end < text.size() && end < after_mark + 6 &&
           (text::is_ascii_letter(text[end]) || text::is_ascii_digit(text[end]))) {
        digits += text::is_ascii_digit(text[end]) ? 1 : 0;
        ++end;
    }
    const std::string_view word = text.substr(after_mark, end - after_mark);
    if (digits == 2 && (word.size() == 2 || (word.size() == 3 && word[2] == 's'))) return true;
    return std::any_of(kElisions.begin(), kElisions.end(), [&](std::string_view elision) {
        return std::equal(word.begin(), word.end(), elision.begin(), elision.end(),
                          [](char a, char b) { return text::to_ascii_lower(a) == b; });
    });
}

bool can_open(std::string_view text, ByteRange paragraph, std::size_t at, text::Character mark) {
    if (!is_opening(mark.code)) return false;
    const char32_t before = at == paragraph.begin ? U' ' : character_before(text, at).code;
    const char32_t after =
        at + mark.length >= paragraph.end ? U' ' : character_at(text, at + mark.length).code;
    return (is_space(before) || is_one_of(before, U"([{—–-“\"/")) && !is_space(after) &&
           !is_one_of(after, U".,;:)") && !is_elision(text, at + mark.length);
}

bool can_close(std::string_view text, ByteRange paragraph, std::size_t at, text::Character mark) {
    if (!is_closing(mark.code)) return false;
    const std::size_t end = at + mark.length;
    const bool inside_word = end < paragraph.end && is_letter_or_digit(character_at(text, end));
    return !is_space(character_before(text, at).code) && !inside_word;
}

/// A plural possessive (workers’ rights) looks like a closing mark: an s before, a blank after.
bool may_be_plural(std::string_view text, std::size_t at, text::Character mark) {
    return character_before(text, at).code == U's' &&
           character_at(text, at + mark.length).code == U' ';
}

}  // namespace

SingleSearch single_quotation(std::string_view text, ByteRange paragraph, std::size_t at,
                              std::size_t search_from) {
    const text::Character opening = character_at(text, at);
    if (!can_open(text, paragraph, at, opening)) return {std::nullopt, search_from};
    const std::size_t begin = at + opening.length;
    const std::size_t end = std::min(paragraph.end, at + kMaxBytes);
    std::optional<SingleQuotation> plural;  // what it would be if that were no possessive
    bool in_double = false;
    for (std::size_t i = std::max(begin, search_from); i < end;) {
        const text::Character c = character_at(text, i);
        if (is_double(c.code)) in_double = !in_double;
        if (!in_double && can_close(text, paragraph, i, c)) {
            const SingleQuotation found{{at, i + c.length}, {begin, i}};
            if (!may_be_plural(text, i, c)) return {found, 0};
            if (!plural) plural = found;
        } else if (plural && !in_double && can_open(text, paragraph, i, c)) {
            break;  // the next one opens: the plural was the end after all
        }
        i += c.length;
    }
    return {plural, std::max(end, search_from)};
}

bool opens_single_quotation(std::string_view text, ByteRange paragraph, std::size_t at) {
    return can_open(text, paragraph, at, character_at(text, at));
}

}  // namespace quoth::quotes
