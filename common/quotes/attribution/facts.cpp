#include "common/quotes/attribution/facts.hpp"

namespace quoth::quotes {
namespace {

/// What was found out, and is told by who found it out.
bool is_finding(const Item& noun) {
    return noun.is_any({"poll",      "polls",      "polling",  "survey",        "surveys",
                        "study",     "studies",    "research", "data",          "results",
                        "evidence",  "analysis",   "figures",  "numbers",       "records",
                        "documents", "statistics", "findings", "investigation", "review",
                        "account",   "accounts"});
}

}  // namespace

bool is_shown_by_facts(const Items& items, Index verb, ItemRange subject) {
    const Item& cue = items[verb];
    if (cue.lemma != "suggest" && cue.lemma != "indicate" && cue.lemma != "reveal") return false;
    constexpr Tags kHeadEnd = Tag::preposition | Tag::comma | Tag::pronoun;
    Index head = subject.begin;
    while (head + 1 < subject.end && !items[head + 1].is(kHeadEnd)) ++head;
    constexpr WordClasses kSource(WordClass::role, WordClass::written_thing, WordClass::document,
                                  WordClass::group);
    const Item& noun = items[head];
    return noun.is(Tag::noun) && noun.starts_small() && !noun.classes.has_any(kSource) &&
           !is_finding(noun);
}

}  // namespace quoth::quotes
