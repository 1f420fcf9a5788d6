#include "common/quotes/attribution/passives.hpp"

#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Tags kVerbBefore = Tag::verb | Tag::auxiliary | Tag::gerund | Tag::pronoun;

/// `Ruiz, who leads the council, | asked`: the comma closes a relative clause.
bool closes_relative(const Items& items, Index comma, Index lo) {
    Index open = comma - 1;
    while (open > lo && !items[open].is(Tag::comma | Tag::stop)) --open;
    return items.at_or_none(open, lo, comma).is(Tag::comma) &&
           items[open + 1].is_any({"who", "whose", "which"});
}

/// `Ruiz, asked`, `the mayor of Girona, asked`, but not `Ruiz left the hall, asked`: no verb stands
/// before the phrase that the comma ends.
bool follows_subject(const Items& items, Index comma, Index lo) {
    if (closes_relative(items, comma, lo)) return true;
    std::optional<Index> begin = phrase_start(items, comma - 1, lo);
    while (begin && *begin - 2 >= lo && items[*begin - 1].is(Tag::preposition)) {
        begin = phrase_start(items, *begin - 2, lo);
    }
    return begin && !items.at_or_none(*begin - 1, lo, comma).is(kVerbBefore);
}

/// `told that`, `told by`: who tells needs an addressee, so this one is told. Of `asked` and
/// `warned` only `by` shows it.
bool lacks_addressee(const Items& items, Index cue, Index hi) {
    const Item& next = items.at_or_none(cue + 1, cue, hi);
    if (next.is_word("by")) return true;
    return items[cue].is_any({"told", "informed", "reminded", "assured"}) &&
           next.is_any({"that", "to", "how", "whether"});
}

/// `Ruiz, asked about the dam, left`: a finite verb goes on behind the comma that closes the aside,
/// which may stand in the marks of a quotation.
bool is_closed_aside(const Items& items, Index cue, Index hi) {
    for (Index x = cue + 1; x + 1 < hi; ++x) {
        if (!items[x].is(Tag::comma | Tag::quotation)) continue;
        Index verb = x + 1;
        while (verb + 1 < hi && items[verb].is(Tag::adverb)) ++verb;
        if (items[verb].is(kFinite)) return true;
        if (items[x].is(Tag::comma)) return false;
    }
    return false;
}

}  // namespace

bool is_addressed(const Items& items, Index cue, ItemRange sentence) {
    const Index lo = sentence.begin;
    const bool participle = items[cue].is_word("told") || items[cue].word.ends_with("ed");
    if (!participle || !items[cue].has(WordClass::takes_addressee)) return false;
    Index before = cue - 1;
    while (before > lo && items[before].is(Tag::adverb)) --before;
    const Item& item = items.at_or_none(before, lo, cue);
    if (is_be(item)) return true;
    if (item.is_any({"when", "whenever", "once", "if", "until", "unless"})) return true;
    if (!item.is(Tag::comma | Tag::dash | kNominal)) return false;
    if (lacks_addressee(items, cue, sentence.end)) return true;
    return item.is(Tag::comma) && items[cue].is_word("asked") &&
           is_closed_aside(items, cue, sentence.end) && follows_subject(items, before, lo);
}

std::optional<ItemRange> agent_behind(const Items& items, Index cue, Index hi) {
    if (cue + 2 >= hi || !items[cue + 1].is_word("by")) return std::nullopt;
    const std::optional<Index> end = phrase_end(items, cue + 2, hi);
    return end ? std::optional(ItemRange{cue + 2, *end}) : std::nullopt;
}

bool is_clause_over(const Items& items, Index cue, Index hi) {
    for (Index x = cue + 1; x + 1 < hi; ++x) {
        if (!items[x].is(Tag::comma)) continue;
        if (items[x + 1].is(kFinite | Tag::adverb) || clause_starts(items, x + 1, hi)) return true;
    }
    return false;
}

}  // namespace quoth::quotes
