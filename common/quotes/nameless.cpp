#include "common/quotes/nameless.hpp"

#include "common/quotes/names.hpp"
#include "common/quotes/noun_phrases.hpp"
#include "common/quotes/personhood.hpp"

namespace quoth::quotes {
namespace {

bool may_be_subject(const Items& items, Index begin, ItemRange sentence) {
    constexpr Tags kBeforeSubject =
        Tag::adverb | Tag::time | Tag::conjunction | Tag::speech_verb | Tag::quotation;
    return begin == sentence.begin || items[begin - 1].is(kBeforeSubject);
}

/// `The manager, a patient man, …`.
Gender apposed_gender(const Items& items, Index comma, Index limit) {
    if (!items.at_or_none(comma, 0, limit).is(Tag::comma)) return Gender::unknown;
    if (!items.at_or_none(comma + 1, 0, limit).is_any({"a", "an"})) return Gender::unknown;
    const std::optional<Index> end = phrase_end(items, comma + 1, limit);
    return end ? gender_of(items[*end - 1].classes) : Gender::unknown;
}

Index complements_end(const Items& items, Index end, Index limit) {
    while (end < limit && items[end].is(Tag::preposition)) {
        const std::optional<Index> complement = phrase_end(items, end + 1, limit);
        if (!complement) break;
        end = *complement;
    }
    return end;
}

}  // namespace

std::optional<Nameless> read_nameless(const Items& items, Index begin, ItemRange sentence) {
    if (!items[begin].is_any({"a", "an", "the", "one"})) return std::nullopt;
    if (!may_be_subject(items, begin, sentence)) return std::nullopt;
    const std::optional<Index> end = phrase_end(items, begin, sentence.end);
    if (!end) return std::nullopt;
    const Item& head = items[*end - 1];
    if (!is_person_noun(head) || !head.is(Tag::role | Tag::noun)) return std::nullopt;
    const bool named = items.at_or_none(*end, 0, sentence.end).is(Tag::comma) &&
                       items.at_or_none(*end + 1, 0, sentence.end).is(Tag::name);
    if (named) return std::nullopt;  // the mayor, Ana Ruiz
    Nameless found{
        {begin, complements_end(items, *end, sentence.end)}, *end - 1, gender_of(head.classes)};
    if (found.gender == Gender::unknown) {
        found.gender = apposed_gender(items, *end, sentence.end);
    }
    return found;
}

}  // namespace quoth::quotes
