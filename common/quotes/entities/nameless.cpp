#include "common/quotes/entities/nameless.hpp"

#include "common/quotes/entities/names.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

bool may_be_subject(const Items& items, Index begin, ItemRange sentence) {
    constexpr Tags kBeforeSubject =
        Tag::adverb | Tag::time | Tag::conjunction | Tag::speech_verb | Tag::quotation;
    return begin == sentence.begin || items[begin - 1].is(kBeforeSubject);
}

/// `As we left, a man in a coat | stopped her`, but not `Ana Ruiz, a judge, said`.
bool has_verb_behind(const Items& items, Index begin, Index end, Index limit) {
    return items[begin - 1].is(Tag::comma) && items.at_or_none(end, begin, limit).is(kFinite);
}

/// `The manager, a patient man, …`.
Gender apposed_gender(const Items& items, Index comma, Index limit) {
    if (!items.at_or_none(comma, 0, limit).is(Tag::comma)) return Gender::unknown;
    if (!items.at_or_none(comma + 1, 0, limit).is_any({"a", "an"})) return Gender::unknown;
    const std::optional<Index> end = phrase_end(items, comma + 1, limit);
    return end ? gender_of(items[*end - 1].classes) : Gender::unknown;
}

/// `nurse`, `23-year-old`, `Spaniard`, `world number four`.
bool is_somebody(const Items& items, Index last) {
    const Item& head = items[last];
    if (head.is(Tag::number) && items[last - 1].is_any({"number", "no."})) return true;
    if (head.word.ends_with("-year-old") || head.has(WordClass::epithet)) return true;
    return is_person_noun(head) && head.is(Tag::role | Tag::noun);
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

std::optional<Nameless> read_nameless(const Items& items, Index begin, ItemRange sentence,
                                      bool speaks) {
    if (!items[begin].is_any(
            {"a", "an", "another", "the", "one", "his", "her", "their", "its", "my", "our"}))
        return std::nullopt;
    const bool known = speaks && items[begin].is_word("the");
    const std::optional<Index> end = phrase_end(items, begin, sentence.end);
    if (!end) return std::nullopt;
    if (!known && !may_be_subject(items, begin, sentence) &&
        !has_verb_behind(items, begin, complements_end(items, *end, sentence.end), sentence.end)) {
        return std::nullopt;
    }
    const Item& head = items[*end - 1];
    if (!is_somebody(items, *end - 1)) return std::nullopt;
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
