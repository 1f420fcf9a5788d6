#include "common/quotes/attribution/base_forms.hpp"

#include <algorithm>

namespace quoth::quotes {
namespace {

constexpr Index kMaxWayTo = 6;  // went | out of her way to | say

/// `officials say`, `they say`, `42% say`.
bool follows_plural(const Items& items, Index before, Index next, ItemRange sentence) {
    const Item& item = items[before];
    // `the bakers, like Ruiz, say that`, `those polled on Tuesday say they`
    const Item& content = items.at_or_none(next, sentence.begin, sentence.end);
    if (item.is(Tag::comma | Tag::dash | Tag::time))
        return content.is(Tag::pronoun) || content.is_any({"that", "the"});
    return item.is(kNominal | Tag::close_bracket) ||
           (item.is(Tag::pronoun) && !item.is_any({"he", "she", "it"}));
}

/// `went on to say`, `went out of her way to say`.
bool goes_on_to(const Items& items, Index to, Index lo) {
    if (to <= lo || !items[to].is_word("to")) return false;
    const Index limit = std::max(lo, to - kMaxWayTo);
    for (Index i = to - 1; i >= limit && !items[i].is(Tag::comma | Tag::quotation); --i) {
        if (items[i].is_any({"went", "goes", "continued", "continues", "hastened", "quick",
                             "returned", "rushed"}))
            return true;
    }
    return false;
}

}  // namespace

bool reports_as_base(const Items& items, Index verb, ItemRange sentence) {
    if (verb <= sentence.begin) return false;
    if (goes_on_to(items, verb - 1, sentence.begin)) return true;
    Index before = verb - 1;
    if (before > sentence.begin && items[before].is(Tag::adverb)) --before;
    return follows_plural(items, before, verb + 1, sentence);
}

}  // namespace quoth::quotes
