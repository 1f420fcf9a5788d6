#include "common/quotes/entities/joint_offices.hpp"

#include <optional>

#include "common/quotes/entities/roles.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

/// `the minister for health`, `Torvik’s founder`, but not `broker`, which may open a list.
bool is_held(const Items& items, ItemRange office) {
    const bool definite =
        items[office.begin].is(Tag::determiner) || items.any(office, Tag::possessive);
    return definite && is_person_noun(items[role_head(items, office)]);
}

/// What may stand behind the `and`: no name and no article.
bool may_be_joined(const Items& items, Index first) {
    return items[first].starts_small() && items[first].is(Tag::noun | Tag::role);
}

}  // namespace

bool holder_follows(const Items& items, Index comma) {
    if (!items.at_or_none(comma, 0, items.size()).is(Tag::comma)) return false;
    Index end = comma + 1;
    while (end < items.size() && items[end].is(Tag::name)) ++end;
    if (end - comma < 3) return false;
    return end == items.size() || items[end].is(Tag::comma | Tag::stop) ||
           items[end].sentence != items[comma].sentence;
}

Index joint_office_begin(const Items& items, ItemRange phrase, Index lo) {
    const Index joint = phrase.begin - 1;
    if (joint <= lo || !items[joint].is_word("and") || !may_be_joined(items, phrase.begin))
        return phrase.begin;
    const std::optional<ItemRange> office = phrase_chain(items, joint - 1, lo);
    return office && is_held(items, *office) ? office->begin : phrase.begin;
}

Index joint_office_end(const Items& items, ItemRange office, Index limit) {
    const Index joint = office.end;
    if (joint + 1 >= limit || !items[joint].is_word("and") || !is_held(items, office) ||
        !may_be_joined(items, joint + 1)) {
        return joint;
    }
    std::optional<Index> end = phrase_end(items, joint + 1, limit);
    while (end && *end < limit && items[*end].is(Tag::preposition)) {
        const std::optional<Index> complement = phrase_end(items, *end + 1, limit);
        if (!complement) break;
        end = complement;
    }
    return end && holder_follows(items, *end) ? *end : joint;
}

}  // namespace quoth::quotes
