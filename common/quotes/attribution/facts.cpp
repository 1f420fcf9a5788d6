#include "common/quotes/attribution/facts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace quoth::quotes {
namespace {

/// What was found out or written down, and is told by whoever did.
bool is_finding(const Item& noun) {
    return noun.is_any({"poll",     "polls",         "polling",   "survey",  "surveys",
                        "study",    "studies",       "research",  "data",    "results",
                        "evidence", "analysis",      "figures",   "numbers", "records",
                        "document", "documents",     "complaint", "release", "statistics",
                        "findings", "investigation", "review",    "account", "accounts"});
}

/// `authors`, `radioman`, `a lot of bakers`: by its form or meaning it may be people.
bool may_be_people(const Item& noun) {
    constexpr std::array<std::string_view, 7> kEndings = {"ers", "ors", "ists", "ians",
                                                          "man", "men", "ist"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return noun.word.ends_with(ending); }) ||
           noun.is_any({"people", "organizations", "organisations", "publications", "partner",
                        "lot", "number", "majority", "half"});
}

}  // namespace

bool is_mere_thing(const Items& items, ItemRange phrase) {
    constexpr Tags kHeadEnd = Tag::preposition | Tag::comma | Tag::pronoun;
    Index head = phrase.begin;
    while (head + 1 < phrase.end && !items[head + 1].is(kHeadEnd)) ++head;
    constexpr WordClasses kSource(WordClass::role, WordClass::written_thing, WordClass::document,
                                  WordClass::group);
    const Item& noun = items[head];
    return noun.is(Tag::noun) && noun.starts_small() && !noun.classes.has_any(kSource) &&
           !is_finding(noun) && !may_be_people(noun);
}

bool is_shown_by_facts(const Items& items, Index verb, ItemRange subject) {
    const Item& cue = items[verb];
    const bool shows = cue.lemma == "suggest" || cue.lemma == "indicate" || cue.lemma == "reveal";
    return shows && is_mere_thing(items, subject);
}

}  // namespace quoth::quotes
