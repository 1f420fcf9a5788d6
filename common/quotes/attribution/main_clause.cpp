#include "common/quotes/attribution/main_clause.hpp"

#include <algorithm>

#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxAside = 25;
constexpr Index kMaxGap = 40;

/// True if a new main clause may start after the item at `x`.
bool breaks_clause(const Items& items, Index x, bool opener_first) {
    const Item& item = items[x];
    if (item.is(Tag::semicolon)) return true;
    if (item.is(Tag::dash)) return !item.is_word("-");
    if (item.is(Tag::comma)) return opener_first;
    if (!item.is(Tag::conjunction)) return false;
    return item.is_word("but") || (item.is_word("and") && items[x - 1].is(Tag::comma));
}

/// The end of the aside that opens at `x` with a comma, dash or bracket, if a verb goes on after
/// it.
std::optional<Index> aside_end(const Items& items, Index x, Index hi) {
    const Item& open = items[x];
    const Tag close = open.is(Tag::open_bracket) ? Tag::close_bracket : open.tag;
    const Index limit = std::min(hi, x + 1 + kMaxAside);
    for (Index y = x + 1; y < limit; ++y) {
        if (!items[y].is(close)) continue;
        if (!open.is(Tag::comma)) return y + 1;
        const bool goes_on =
            y + 1 < hi && (items[y + 1].is(kFinite | Tag::adverb | Tag::gerund) ||
                           items[y + 1].is_any({"who", "whose"}));  // Ruiz, 40, who …, said
        if (goes_on) return y + 1;
        // `Ruiz, head of the union, Dockhands, said`: a name may follow in the aside.
        if (!items.at_or_none(y + 1, x, hi).is(Tag::name) ||
            items.any({x, y}, kFinite | Tag::pronoun)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// Skips what may stand between a subject that ends at `x` and its verb.
Index before_verb(const Items& items, Index x, Index hi) {
    const Index limit = std::min(hi, x + kMaxGap);
    while (x < limit) {
        const Item& item = items[x];
        if (item.is(Tag::adverb | Tag::time)) {
            ++x;
        } else if (item.is(Tag::preposition | Tag::possessive)) {
            const std::optional<Index> end = phrase_end(items, x + 1, hi);
            if (!end && item.is(Tag::preposition)) return x + 1;
            x = end ? *end : x + 1;
        } else if (item.is(Tag::comma) && x + 1 < hi && items[x + 1].is(kFinite)) {
            return x + 1;  // Ruiz (Girona), said
        } else if (item.is(Tag::comma | Tag::dash | Tag::open_bracket)) {
            const std::optional<Index> end = aside_end(items, x, hi);
            if (!end) return x;
            x = *end;
        } else {
            return x;
        }
    }
    return x;
}

/// Where the last main clause before `hi` starts; `lo` when there is but one.
Index last_clause(const Items& items, Index lo, Index hi) {
    if (lo >= hi) return lo;
    const bool opener_first =
        items[lo].has(WordClass::clause_opener) ||
        items[lo].is(Tag::gerund | Tag::speech_gerund | Tag::verb | Tag::speech_verb);
    for (Index x = hi - 2; x > lo; --x) {
        if (!breaks_clause(items, x, opener_first)) continue;
        Index y = x + 1;
        while (y < hi && items[y].is(Tag::adverb | Tag::time)) ++y;
        std::optional<Index> end = phrase_end(items, y, hi);
        if (end && items[x].is(Tag::semicolon)) end = before_verb(items, *end, hi);
        while (end && *end < hi && items[*end].is(Tag::adverb)) ++*end;
        if (end && *end < hi && items[*end].is(kFinite) && !items[y].is_any({"it", "who"})) {
            return y;
        }
    }
    return lo;
}

bool may_be_main_subject(const Item& item) {
    if (item.is(Tag::pronoun)) return !item.is_any({"it", "who", "which"});
    return item.is(kNominal | Tag::determiner);
}

/// `this week`, `the next day`: a time, not somebody.
bool is_time_phrase(const Items& items, ItemRange phrase) {
    return phrase.size() > 1 && items[phrase.begin].is(Tag::determiner) &&
           items[phrase.end - 1].has(WordClass::time_noun);
}

}  // namespace

std::optional<Subject> main_subject(const Items& items, Index lo, Index hi) {
    const Index begin = last_clause(items, lo, hi);
    std::optional<ItemRange> first;  // the best without a verb
    for (Index i = begin; i < hi;) {
        const std::optional<Index> end =
            may_be_main_subject(items[i]) ? phrase_end(items, i, hi) : std::nullopt;
        if (!end) {
            ++i;
            continue;
        }
        const bool age = items[i].is(Tag::number) && *end == i + 1;
        const bool governed = age || (i > begin && items[i - 1].is(Tag::preposition | kAnyVerb)) ||
                              is_time_phrase(items, {i, *end});
        if (!governed) {
            const Index verb = before_verb(items, *end, hi);
            if (verb >= hi || items[verb].is(kFinite)) return Subject{{i, *end}, {}};
            if (!first) first = ItemRange{i, *end};
        }
        i = *end;
    }
    return first ? std::optional<Subject>(Subject{*first, {}}) : std::nullopt;
}

}  // namespace quoth::quotes
