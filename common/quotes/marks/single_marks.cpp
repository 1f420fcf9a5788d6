#include "common/quotes/marks/single_marks.hpp"

#include <algorithm>
#include <array>

#include "common/quotes/source/characters.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxBytes = 1'500;

/// Letters left out in front. The second list is of words that open sentences, too.
constexpr std::array<std::string_view, 4> kElisions = {"til", "tis", "twas", "t"};
constexpr std::array<std::string_view, 5> kSmallElisions = {"em", "n", "cause", "bout", "round"};

bool is_opening(char32_t c) { return is_one_of(c, U"‘'`‚"); }
bool is_closing(char32_t c) { return is_one_of(c, U"’'"); }
bool ends_clause(char32_t c) { return is_one_of(c, U".,?!…”\"»"); }

bool equals_in_lower_case(std::string_view word, std::string_view lower) {
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return text::to_ascii_lower(a) == b; });
}

/// ’til, 'em, ’90s, 'N'.
bool is_elision(std::string_view text, std::size_t after_mark) {
    std::size_t end = after_mark;
    std::size_t digits = 0;
    while (end < text.size() && end < after_mark + 6 &&
           (text::is_ascii_letter(text[end]) || text::is_ascii_digit(text[end]))) {
        digits += text::is_ascii_digit(text[end]) ? 1 : 0;
        ++end;
    }
    const std::string_view word = text.substr(after_mark, end - after_mark);
    if (digits == 2 && (word.size() == 2 || (word.size() == 3 && word[2] == 's'))) return true;
    if (word == "N" && end < text.size() && is_closing(character_at(text, end).code)) return true;
    return std::find(kSmallElisions.begin(), kSmallElisions.end(), word) != kSmallElisions.end() ||
           std::any_of(kElisions.begin(), kElisions.end(), [&](std::string_view elision) {
               return equals_in_lower_case(word, elision);
           });
}

/// A quotation may begin with an ellipsis; any other stop means that the mark closes.
bool is_stop_but_no_ellipsis(std::string_view text, std::size_t at) {
    return is_one_of(character_at(text, at).code, U".,;:)") && text.substr(at, 2) != ".." &&
           text.substr(at, 3) != ". .";
}

bool can_open(std::string_view text, ByteRange paragraph, std::size_t at, text::Character mark) {
    if (!is_opening(mark.code)) return false;
    const std::size_t inside = at + mark.length;
    const text::Character before =
        at == paragraph.begin ? text::Character{U' '} : character_before(text, at);
    const char32_t after = inside >= paragraph.end ? U' ' : character_at(text, inside).code;
    // A curly mark shows its direction even where the blank before it is missing.
    const bool free_before = is_space(before.code) || is_one_of(before.code, U"([{—–-“\"/") ||
                             (mark.code == U'‘' && is_one_of(before.code, U".,?!:…”\"»’"));
    return free_before && !is_space(after) && !is_stop_but_no_ellipsis(text, inside) &&
           !is_elision(text, inside);
}

/// A curly mark, or a straight one before a capital: not that of the ’burbs.
bool is_sure_opening(std::string_view text, std::size_t at) {
    const text::Character mark = character_at(text, at);
    return mark.code == U'‘' || is_upper(character_at(text, at + mark.length).code);
}

/// The second mark of fish ’n’ chips and Tubs ’N’ Oars.
bool ends_short_and(std::string_view text, ByteRange paragraph, std::size_t at) {
    const std::string_view before = text.substr(paragraph.begin, at - paragraph.begin);
    if (before.size() < 2 || !is_one_of(character_at(before, before.size() - 1).code, U"nN")) {
        return false;
    }
    const text::Character first = character_before(text, at - 1);
    const std::size_t end = at + character_at(text, at).length;
    return is_one_of(first.code, U"‘’'") && at - 1 - first.length > paragraph.begin &&
           is_space(character_before(text, at - 1 - first.length).code) && end < paragraph.end &&
           is_space(character_at(text, end).code);
}

/// Behind a comma or a stop the blank may be missing (`yes,’she said`), or one may stand too many
/// (`yes, ’ she said`).
bool can_close(std::string_view text, ByteRange paragraph, std::size_t at, text::Character mark) {
    const text::Character before = character_before(text, at);
    // A curly mark of the wrong direction closes, too: ‘We stay‘.
    const bool turned = mark.code == U'‘' && !is_space(before.code);
    if (!is_closing(mark.code) && !turned) return false;
    if (ends_short_and(text, paragraph, at)) return false;
    const std::size_t end = at + mark.length;
    const bool free_after = end >= paragraph.end || !is_letter_or_digit(character_at(text, end));
    if (is_space(before.code)) {
        return free_after && ends_clause(character_before(text, at - before.length).code);
    }
    return free_after || (ends_clause(before.code) && !turned);
}

/// A plural possessive (workers’ rights) or a short -ing (goin’ home) looks like a closing mark: an
/// s or -in before, and after it a blank or a stop that another mark closes (‘We’re goin’.’).
bool may_be_plural(std::string_view text, ByteRange paragraph, std::size_t at,
                   text::Character mark) {
    const std::size_t end = at + mark.length;
    const std::string_view before = text.substr(paragraph.begin, at - paragraph.begin);
    if (!is_one_of(character_before(text, at).code, U"sS") && !before.ends_with("in")) return false;
    if (end >= paragraph.end) return false;
    const text::Character after = character_at(text, end);
    const std::size_t next = end + after.length;
    return is_space(after.code) || (ends_clause(after.code) && next < paragraph.end &&
                                    is_closing(character_at(text, next).code));
}

/// Keeps track of double marks inside single ones, whose own single marks do not count.
class DoubleMarks {
  public:
    void pass(char32_t c) {
        if (is_one_of(c, U"“„«")) open_ = true;
        if (is_one_of(c, U"”»")) open_ = false;
        if (c == U'"') open_ = !open_;
    }
    [[nodiscard]] bool open() const { return open_; }

  private:
    bool open_ = false;
};

}  // namespace

SingleSearch single_quotation(std::string_view text, ByteRange paragraph, std::size_t at,
                              std::size_t search_from) {
    const text::Character opening = character_at(text, at);
    if (!can_open(text, paragraph, at, opening)) return {std::nullopt, search_from};
    const std::size_t begin = at + opening.length;
    const std::size_t end = std::min(paragraph.end, at + kMaxBytes);
    std::optional<SingleQuotation> plural;     // what it would be if that were no possessive
    std::optional<SingleQuotation> in_double;  // what it would be if that mark were a stray one
    DoubleMarks doubles;
    for (std::size_t i = std::max(begin, search_from); i < end;) {
        const text::Character c = character_at(text, i);
        doubles.pass(c.code);
        if (can_close(text, paragraph, i, c)) {
            const bool unsure = may_be_plural(text, paragraph, i, c);
            const SingleQuotation found{{at, i + c.length}, {begin, i}, unsure};
            if (!doubles.open() && !unsure) return {found, 0};
            if (!doubles.open() && !plural) plural = found;
            if (doubles.open() && !in_double && ends_clause(character_before(text, i).code)) {
                in_double = found;
            }
        } else if (!doubles.open() && can_open(text, paragraph, i, c)) {
            // The next one opens: the plural was the end after all, or nothing closed this one.
            if (plural) return {plural, 0};
            const bool surely = is_sure_opening(text, at) && is_sure_opening(text, i);
            if (surely) return {SingleQuotation{{at, i}, {begin, i}, false, false}, 0};
        }
        if (!doubles.open()) in_double.reset();
        i += c.length;
    }
    return {plural ? plural : in_double, std::max(end, search_from)};
}

bool closes_single_clause(std::string_view text, ByteRange paragraph, std::size_t at) {
    const text::Character mark = character_at(text, at);
    const std::size_t end = at + mark.length;
    return is_closing(mark.code) && at > paragraph.begin &&
           is_one_of(character_before(text, at).code, U".,?!…") &&
           (end >= paragraph.end || is_space(character_at(text, end).code));
}

bool opens_single_quotation(std::string_view text, ByteRange paragraph, std::size_t at) {
    return can_open(text, paragraph, at, character_at(text, at));
}

std::optional<ByteRange> closing_single_mark(std::string_view text, ByteRange paragraph) {
    const std::size_t end = std::min(paragraph.end, paragraph.begin + kMaxBytes);
    DoubleMarks doubles;
    for (std::size_t i = paragraph.begin; i < end;) {
        const text::Character c = character_at(text, i);
        doubles.pass(c.code);
        if (!doubles.open()) {
            if (can_open(text, paragraph, i, c)) return std::nullopt;
            if (can_close(text, paragraph, i, c) && ends_clause(character_before(text, i).code)) {
                return ByteRange{i, i + c.length};
            }
        }
        i += c.length;
    }
    return std::nullopt;
}

}  // namespace quoth::quotes
