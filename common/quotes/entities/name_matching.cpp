#include "common/quotes/entities/name_matching.hpp"

#include <algorithm>
#include <cstddef>

#include "common/quotes/entities/personhood.hpp"
#include "common/quotes/entities/roles.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kSharedLetters = 3;

/// `j.` and `john`.
bool is_initial_of(std::string_view initial, std::string_view name) {
    return initial.size() == 2 && initial[1] == '.' && !name.empty() && initial[0] == name[0];
}

bool is_short_for(std::string_view part, std::string_view whole) {
    return part.size() >= kSharedLetters && whole.starts_with(part);
}

}  // namespace

EntityId NameMatcher::entity_for(const NameRun& run) {
    EntityId id = run.is_bare ? find_bare(run) : find_full(run);
    if (id == kNobody) id = add(run);
    learn(id, run);
    return id;
}

/// A full name: an entity of that surname with a first name that agrees, or known by it alone.
EntityId NameMatcher::find_full(const NameRun& run) const {
    const auto found = entities_.by_last.find(items_[run.name.end - 1].word);
    if (found == entities_.by_last.end()) return kNobody;
    const std::vector<EntityId>& ids = found->second;
    const Item& first = items_[run.name.begin];
    const std::size_t from = ids.size() > Attention::kRecent ? ids.size() - Attention::kRecent : 0;
    for (std::size_t i = from; i < ids.size(); ++i) {
        const Entity& entity = entities_[ids[i]];
        if (!agree(entity.gender, run.gender)) continue;
        if (entity.is_bare || same_forename(entity, first)) return ids[i];
    }
    return kNobody;
}

/// The same, an initial, or a short form; other spellings only of names that no list has.
bool NameMatcher::same_forename(const Entity& entity, const Item& first) const {
    const std::string_view known = entity.first;
    const std::string_view name = first.word;
    if (known == name || is_initial_of(known, name) || is_initial_of(name, known)) return true;
    if (is_short_for(known, name) || is_short_for(name, known)) return true;
    if (lexicon_.full_forename(known) == lexicon_.full_forename(name)) return true;
    const bool both_listed =
        first.classes.has_any(kForename) && lexicon_.find(known).classes.has_any(kForename);
    return !both_listed && is_short_for(known.substr(0, kSharedLetters), name);
}

/// A bare name: the latest entity of that surname, else, without a title, of that first name.
EntityId NameMatcher::find_bare(const NameRun& run) const {
    const std::string_view word = items_[run.name.end - 1].word;
    const auto by_last = entities_.by_last.find(word);
    if (by_last != entities_.by_last.end()) {
        const EntityId id = latest(by_last->second, run.gender);
        if (id != kNobody) return id;
    }
    if (run.has_title) return kNobody;
    const auto by_first = entities_.by_first.find(word);
    return by_first == entities_.by_first.end() ? kNobody
                                                : latest(by_first->second, Gender::unknown);
}

/// The one mentioned last among those of that gender.
EntityId NameMatcher::latest(const std::vector<EntityId>& ids, Gender gender) const {
    EntityId best = kNobody;
    const std::size_t from = ids.size() > Attention::kRecent ? ids.size() - Attention::kRecent : 0;
    for (std::size_t i = from; i < ids.size(); ++i) {
        const ItemRange name = entities_[ids[i]].name;
        const bool firm = name.size() > 2 && items_[name.end - 2].is_word("&");  // Ruiz & Costa
        if (firm || !agree(entities_[ids[i]].gender, gender)) continue;
        if (best == kNobody || attention_.last_item(ids[i]) > attention_.last_item(best)) {
            best = ids[i];
        }
    }
    return best;
}

EntityId NameMatcher::add(const NameRun& run) {
    const auto id = static_cast<EntityId>(entities_.all.size());
    Entity entity;
    entity.name = run.name;
    entity.first = items_[run.name.begin].word;
    entity.last = items_[run.name.end - 1].word;
    entity.is_bare = run.is_bare;
    entities_.by_last[entity.last].push_back(id);
    if (!run.is_bare) entities_.by_first[entity.first].push_back(id);
    entities_.all.push_back(entity);
    attention_.add();
    return id;
}

/// Takes over what this mention tells: a longer name, gender, role.
void NameMatcher::learn(EntityId id, const NameRun& run) {
    Entity& entity = entities_[id];
    if (entity.is_bare && !run.is_bare) {
        entity.name = run.name;
        entity.is_bare = false;
        entity.first = items_[run.name.begin].word;
        entities_.by_first[entity.first].push_back(id);
    }
    if (items_[entity.name.end - 1].all_capitals && entity.name.size() == run.name.size()) {
        entity.name = run.name;  // ANA RUIZ is Ana Ruiz
    }
    if (entity.gender == Gender::unknown) entity.gender = run.gender;
    learn_personhood(entity, run);
    if (entity.role.empty()) {
        entity.role = role_beside(items_, run, reading_.sentence_of(run.name.begin));
    }
    if (entity.personhood == Personhood::unknown && !entity.role.empty() &&
        is_person_noun(items_[entity.role.end - 1])) {
        entity.personhood = Personhood::person;
    }
}

/// The words of a name tell more than the words around it, and of these what was read first.
void NameMatcher::learn_personhood(Entity& entity, const NameRun& run) const {
    if (run.personhood == Personhood::person) {
        entity.personhood = Personhood::person;
    } else if (entity.personhood == Personhood::unknown) {
        const bool thing = run.personhood == Personhood::other ||
                           (is_thing_by_context(items_, run) && entity.is_bare == run.is_bare);
        if (thing) entity.personhood = Personhood::other;
    }
}

}  // namespace quoth::quotes
