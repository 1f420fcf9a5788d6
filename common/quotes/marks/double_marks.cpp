#include "common/quotes/marks/double_marks.hpp"

#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
namespace {

/// Straight marks look alike: the white space around them tells.
Mark straight_mark(std::string_view text, Mark mark, std::size_t paragraph_begin, bool inside) {
    std::size_t run = mark.size;
    if (mark.style == MarkStyle::two_apostrophes && text.substr(mark.end(), 1) == "'") ++run;
    const char32_t before =
        mark.begin == paragraph_begin ? U' ' : character_before(text, mark.begin).code;
    const char32_t after = character_at(text, mark.begin + run).code;
    const bool free_before = is_space(before) || is_one_of(before, U"([{—–-/‘'*_");
    const bool free_after = is_space(after) || is_one_of(after, U".,;:!?)]}—–-");
    mark.kind = inside ? MarkKind::close : MarkKind::open;
    if (free_before && !free_after) mark.kind = MarkKind::open;
    if (free_after && !free_before) mark.kind = MarkKind::close;
    // Of ''' the inner single mark closes first.
    if (run == 3 && mark.kind == MarkKind::close) ++mark.begin;
    return mark;
}

/// A mark of the wrong direction (a slip, or „German“ and »Danish« style): believe the blanks.
Mark curly_mark(std::string_view text, std::size_t at, bool inside) {
    const text::Character c = character_at(text, at);
    const bool opening = is_one_of(c.code, U"“„‟«");
    if (!opening && !is_one_of(c.code, U"”»")) return {};
    const MarkStyle style = is_one_of(c.code, U"«»") ? MarkStyle::guillemet : MarkStyle::curly;
    const char32_t before = character_before(text, at).code;
    const text::Character after = character_at(text, at + c.length);
    MarkKind kind = opening ? MarkKind::open : MarkKind::close;
    if (opening && inside && !is_space(before) && !is_one_of(before, U"([{—–-") &&
        (is_space(after.code) || is_one_of(after.code, U".,;:!?)]-–—/"))) {
        kind = MarkKind::close;
    } else if (!opening && !inside && (is_space(before) || is_one_of(before, U"([{")) &&
               is_letter_or_digit(after)) {
        kind = MarkKind::open;
    }
    return {kind, style, at, c.length};
}

/// `‘‘Stay,’’`: single marks set twice for a double one. Two that close are a mark only where one
/// is open, for ’’ ends `‘the boys’’`, too.
Mark two_curly_marks(std::string_view text, std::size_t at, bool inside) {
    constexpr std::string_view kOpening = "‘‘";
    constexpr std::string_view kClosing = "’’";
    const std::string_view rest = text.substr(at, kOpening.size());
    if (rest == kOpening) return {MarkKind::open, MarkStyle::curly, at, rest.size()};
    if (inside && rest == kClosing) return {MarkKind::close, MarkStyle::curly, at, rest.size()};
    return {};
}

}  // namespace

Mark double_mark(std::string_view text, std::size_t at, std::size_t paragraph_begin, bool inside) {
    const std::string_view rest = text.substr(at, 2);
    if (rest == "``") return {MarkKind::open, MarkStyle::two_apostrophes, at, 2};
    if (rest == "''") {
        return straight_mark(text, {MarkKind::none, MarkStyle::two_apostrophes, at, 2},
                             paragraph_begin, inside);
    }
    if (const Mark mark = two_curly_marks(text, at, inside); mark.kind != MarkKind::none)
        return mark;
    if (rest.starts_with('"')) {
        return straight_mark(text, {MarkKind::none, MarkStyle::straight, at, 1}, paragraph_begin,
                             inside);
    }
    return curly_mark(text, at, inside);
}

}  // namespace quoth::quotes
