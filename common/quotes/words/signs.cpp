#include "common/quotes/words/signs.hpp"

#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
Tag sign_tag(const Item& item) {
    if (item.is_word("'s")) return Tag::possessive;
    if (item.has(WordClass::auxiliary)) return Tag::auxiliary;  // 're, 'll
    switch (character_at(item.word, 0).code) {
        case U',':
            return Tag::comma;
        case U'.':
        case U'!':
        case U'?':
        case U'…':
            return Tag::stop;
        case U'—':
        case U'–':
        case U'―':
        case U'-':
            return Tag::dash;
        case U'(':
        case U'[':
        case U'{':
            return Tag::open_bracket;
        case U')':
        case U']':
        case U'}':
            return Tag::close_bracket;
        case U'&':
        case U'/':
        case U'@':
        case U'#':
        case U'$':
            return Tag::noun;
        case U':':
            return Tag::colon;
        case U';':
            return Tag::semicolon;
        default:
            return Tag::symbol;
    }
}

bool is_point_of_share(const Items& items, Index i) {
    if (i < 2 || i + 2 >= items.size() || !items[i].is_word(".")) return false;
    const Item& share = items[i - 1];
    const Item& market = items[i + 1];
    const bool joined = share.end == items[i].begin && items[i].end == market.begin;
    return joined && market.all_capitals && items[i - 2].is_word("(") &&
           items[i + 2].is_word(")") && (share.capital || is_digit(character_at(share.word, 0)));
}

bool may_end_sentence(const Item& abbreviation) {
    return abbreviation.is_any({"u.s.", "u.k.", "d.c.", "inc.", "jr.", "sr.", "co.", "corp.",
                                "ltd.", "a.m.", "p.m.", "n.y.", "n.j.", "u.n."});
}

}  // namespace quoth::quotes
