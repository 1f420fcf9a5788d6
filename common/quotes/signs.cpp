#include "common/quotes/signs.hpp"

#include "common/quotes/characters.hpp"

namespace quoth::quotes {

bool starts_like_word(const Item& item) {
    if (item.word.empty()) return false;
    return is_letter_or_digit(character_at(item.word, 0));
}

Tag sign_tag(const Item& item) {
    if (item.is_word("'s")) return Tag::possessive;
    if (item.has(WordClass::auxiliary)) return Tag::auxiliary;  // 're, 'll
    const char32_t first = character_at(item.word, 0).code;
    if (is_one_of(first, U".!?…")) return Tag::stop;
    if (is_one_of(first, U"—–―-")) return Tag::dash;
    if (is_one_of(first, U"([{")) return Tag::open_bracket;
    if (is_one_of(first, U")]}")) return Tag::close_bracket;
    if (is_one_of(first, U"&/@#$")) return Tag::noun;
    if (first == U',') return Tag::comma;
    if (first == U':') return Tag::colon;
    if (first == U';') return Tag::semicolon;
    return Tag::symbol;
}

}  // namespace quoth::quotes
