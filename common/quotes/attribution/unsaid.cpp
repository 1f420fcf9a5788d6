#include "common/quotes/attribution/unsaid.hpp"

#include <algorithm>

#include "common/quotes/attribution/passives.hpp"

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

/// `should say`, `could have said`.
bool is_duty(const Items& items, Index cue, Index lo) {
    if (!items[cue].is(Tag::speech_base)) {
        const Item& have = items.at_or_none(cue - 1, lo, cue);
        return have.is_word("have") &&
               items.at_or_none(cue - 2, lo, cue).is_any({"could", "should", "would"});
    }
    return items.at_or_none(cue - 1, lo, cue).is_any({"should", "must"});
}

/// `without saying`, `instead of saying`, `stopped short of saying`.
bool is_omitted(const Items& items, Index cue, Index lo) {
    if (!items[cue].is(Tag::speech_gerund)) return false;
    const Item& before = items.at_or_none(cue - 1, lo, cue);
    if (before.is_word("without")) return true;
    return before.is_word("of") &&
           items.at_or_none(cue - 2, lo, cue).is_any({"instead", "short", "capable"});
}

/// `nobody said`, `no minister said`.
bool is_nobody(const Items& items, ItemRange subject, Index lo) {
    if (items[subject.begin].is_any({"nobody", "no", "none", "neither"})) return true;
    // `Neither Ruiz nor Costa said`
    for (Index i = subject.begin - 1;
         i >= lo && items[i].is(kNominal | Tag::conjunction | Tag::determiner); --i) {
        if (items[i].is_word("neither")) return true;
    }
    return lo < subject.begin && items[subject.begin - 1].is_word("nor");
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

/// `was asked to say`, `had been told to call`.
bool is_order(const Items& items, Index cue, Index lo) {
    if (!items[cue].is(Tag::speech_base) || cue - 2 <= lo || !items[cue - 1].is_word("to"))
        return false;
    Index be = cue - 3;
    while (be > lo && items[be].is(Tag::adverb)) --be;
    return items[cue - 2].is_any({"asked", "told", "urged", "ordered", "invited", "advised",
                                  "instructed", "forced", "expected", "pressed"}) &&
           is_be(items[be]);
}

/// `want Ruiz to say`, `wanted to say`.
bool is_wish(const Items& items, Index cue, Index lo) {
    if (!items[cue].is(Tag::speech_base) || cue <= lo || !items[cue - 1].is_word("to"))
        return false;
    const Index limit = std::max(lo, cue - 1 - kMaxObject);
    for (Index i = cue - 2; i >= limit; --i) {
        if (items[i].is_any(
                {"want", "wants", "wanted", "wanting", "expect", "expects", "expected"}))
            return true;
        if (items[i].is(Tag::comma | Tag::quotation | kFinite)) return false;
    }
    return false;
}

}  // namespace

bool is_unsaid(const Items& items, Index cue, ItemRange subject, Index lo) {
    return is_negated(items, cue, lo) || is_duty(items, cue, lo) || is_omitted(items, cue, lo) ||
           is_nobody(items, subject, lo) || is_condition(items, subject, lo) ||
           is_question(items, cue, lo) || is_order(items, cue, lo) || is_wish(items, cue, lo);
}

}  // namespace quoth::quotes
