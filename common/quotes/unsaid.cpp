#include "common/quotes/unsaid.hpp"

#include <algorithm>

namespace quoth::quotes {
namespace {

constexpr Index kMaxObject = 6;  // they want | the mayor of Girona | to say

bool is_negation(const Item& item) {
    return item.is_any({"not", "n't", "never", "cannot"}) || item.word.ends_with("n't");
}

/// `has never said`, `did not call`, but not `not only said`.
bool is_negated(const Items& items, Index cue, Index lo) {
    for (Index i = cue - 1; i >= lo && items[i].is(Tag::adverb | Tag::auxiliary); --i) {
        if (items[i].is_any({"only", "just", "merely"})) return false;
        if (is_negation(items[i])) return true;
    }
    return false;
}

/// `nobody said`, `no minister said`.
bool is_nobody(const Items& items, ItemRange subject) {
    return items[subject.begin].is_any({"nobody", "no", "none", "neither"});
}

/// `If Ruiz says`.
bool is_condition(const Items& items, ItemRange subject, Index lo) {
    return items.at_or_none(subject.begin - 1, lo, subject.end).is_any({"if", "unless"});
}

/// `Did Ruiz say …?`
bool is_question(const Items& items, Index cue, Index lo) {
    if (!items[cue].is(Tag::speech_base)) return false;
    if (items[lo].is_any({"why", "when", "how", "where"})) ++lo;
    return lo < cue && items[lo].is(Tag::auxiliary) &&
           items[lo].is_any({"did", "does", "do", "will", "would", "could", "can", "should", "has",
                             "have", "had"});
}

/// `want Ruiz to say`, `wanted to say`.
bool is_wish(const Items& items, Index cue, Index lo) {
    if (!items[cue].is(Tag::speech_base) || cue <= lo || !items[cue - 1].is_word("to"))
        return false;
    const Index limit = std::max(lo, cue - 1 - kMaxObject);
    for (Index i = cue - 2; i >= limit; --i) {
        if (items[i].is_any({"want", "wants", "wanted", "wanting"})) return true;
        if (items[i].is(Tag::comma | Tag::quotation | kFinite)) return false;
    }
    return false;
}

}  // namespace

bool is_unsaid(const Items& items, Index cue, ItemRange subject, Index lo) {
    return is_negated(items, cue, lo) || is_nobody(items, subject) ||
           is_condition(items, subject, lo) || is_question(items, cue, lo) ||
           is_wish(items, cue, lo);
}

}  // namespace quoth::quotes
