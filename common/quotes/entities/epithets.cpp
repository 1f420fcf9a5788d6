#include "common/quotes/entities/epithets.hpp"

#include "common/quotes/entities/roles.hpp"

namespace quoth::quotes {
namespace {

bool tells_age(const Item& item) { return item.word.ends_with("-year-old"); }

bool is_definite(const Items& items, const Nameless& phrase) {
    return items[phrase.phrase.begin].is_word("the") &&
           !items.any({phrase.phrase.begin, phrase.head}, Tag::possessive);
}

}  // namespace

bool is_epithet(const Items& items, const Nameless& phrase) {
    if (!is_definite(items, phrase)) return false;
    const Item& head = items[phrase.head];
    if (tells_age(head) || head.has(WordClass::epithet) || head.is(Tag::number)) return true;
    for (Index i = phrase.phrase.begin + 1; i < phrase.head; ++i) {
        if (tells_age(items[i]) || items[i].is_any({"former", "ex"})) return true;
    }
    return false;
}

bool is_player(const Item& epithet) {
    return epithet.is_any(
        {"striker",    "forward",   "midfielder",  "winger",      "defender",       "goalkeeper",
         "keeper",     "playmaker", "centre-back", "centre-half", "centre-forward", "left-back",
         "right-back", "full-back", "fullback",    "goalscorer",  "scorer",         "fly-half",
         "scrum-half", "batsman",   "bowler",      "seamer",      "spinner",        "quarterback",
         "pitcher",    "youngster", "teenager"});
}

bool leads_players(const Items& items, const Entity& entity) {
    return !entity.role.empty() &&
           items[role_head(items, entity.role)].is_any(
               {"boss", "manager", "coach", "chairman", "owner", "captain"});
}

bool may_mean_holder(const Items& items, const Nameless& phrase, const Entity& holder) {
    if (holder.personhood != Personhood::person && holder.name.size() < 2) return false;
    if (items[phrase.head].is_any({"man", "woman", "boy", "girl", "person"})) return false;
    if (!is_definite(items, phrase) || phrase.phrase.end != phrase.head + 1) return false;
    for (Index i = phrase.phrase.begin + 1; i < phrase.head; ++i) {
        if (items[i].capital && !role_has(items, holder.role, items[i].word)) return false;
    }
    return true;
}

}  // namespace quoth::quotes
