#include "common/quotes/attribution/descriptive_asides.hpp"

#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {

bool names_somebody(const Items& items, ItemRange aside) {
    if (has_leading_article(items, aside)) ++aside.begin;
    if (aside.size() < 2 || !items.all({aside.end - 2, aside.end}, Tag::name)) return false;
    return items.all({aside.begin, aside.end - 2}, Tag::name | Tag::noun | Tag::role | Tag::verb);
}

std::optional<ItemRange> person_with_age(const Items& items, Index last, Index lo) {
    for (Index i = last; i > lo + 2 && !items[i].is(kAnyVerb | Tag::stop); --i) {
        const bool age = items[i].is(Tag::comma) && items[i - 1].is(Tag::number) &&
                         items[i - 1].word.size() == 2 && items[i - 2].is(Tag::comma);
        if (age) return phrase_chain(items, i - 3, lo);
    }
    return std::nullopt;
}

std::optional<ItemRange> holder_of_bare_office(const Items& items, ItemRange office, Index lo) {
    if (!is_bare_office(items, office)) return std::nullopt;
    Index comma = office.begin - 1;
    if (comma > lo && items[comma].is_word("and")) {
        const std::optional<ItemRange> first = phrase_chain(items, comma - 1, lo);
        if (!first || !is_bare_office(items, *first)) return std::nullopt;
        comma = first->begin - 1;
    }
    if (comma <= lo || !items[comma].is(Tag::comma) || !items[comma - 1].is(Tag::name))
        return std::nullopt;
    const std::optional<ItemRange> name = phrase_chain(items, comma - 1, lo);
    if (!name || items[name->begin].is(Tag::determiner))
        return std::nullopt;  // The Girona, Spain-based owner
    const Item& outside = items.at_or_none(name->begin - 1, lo, items.size());
    return outside.is(Tag::preposition) ? std::nullopt : name;  // in Girona, union head Ana Ruiz
}

}  // namespace quoth::quotes
