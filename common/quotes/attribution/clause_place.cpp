#include "common/quotes/attribution/clause_place.hpp"

#include <algorithm>
#include <optional>

#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kReach = 14;

/// The item before the adverbs and auxiliaries in front of the verb.
Index before_verb_group(const Items& items, Index verb, Index lo) {
    Index before = verb - 1;
    while (before > lo && items[before].is(Tag::adverb | Tag::auxiliary)) --before;
    return before;
}

}  // namespace

bool is_in_subordinate_clause(const Items& items, Index verb, ItemRange sentence) {
    const Index limit = std::max(sentence.begin, verb - kReach);
    for (Index i = verb - 1; i >= limit && !items[i].is(Tag::comma | Tag::dash); --i) {
        if (items[i].has(WordClass::clause_opener)) return true;
    }
    return false;
}

bool is_in_relative_aside(const Items& items, Index verb, ItemRange sentence) {
    const Index who = before_verb_group(items, verb, sentence.begin);
    return who > sentence.begin && items[who].is_word("who") && items[who - 1].is(Tag::comma);
}

bool has_gap(const Items& items, Index verb, ItemRange sentence) {
    if (!items[verb].is_strong() || !items.at_or_none(verb + 1, verb, sentence.end).is(kFinite))
        return false;
    const Index last = before_verb_group(items, verb, sentence.begin);
    const std::optional<Index> subject = phrase_start(items, last, sentence.begin);
    if (!subject) return false;
    const Item& before = items.at_or_none(*subject - 1, sentence.begin, sentence.end);
    return before.is_any({"which", "that", "who", "what"}) ||
           (before.is(Tag::noun | Tag::role) && items[*subject].is(Tag::pronoun));
}

}  // namespace quoth::quotes
