#include "common/quotes/entities/pronouns.hpp"

#include <algorithm>

#include "common/quotes/ablation.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

// How far somebody of unknown gender is believed to be meant.
constexpr double kUnknownGenderPerson = 0.6;
constexpr double kUnknownGender = 0.45;
// A lone word that never has a forename is an organisation more often: `Torvik`.
constexpr double kUnknownBareName = 0.15;

double share_of_unknown(const Entity& entity) {
    if (entity.personhood == Personhood::person || !entity.role.empty())
        return kUnknownGenderPerson;
    return entity.is_bare ? kUnknownBareName : kUnknownGender;
}

}  // namespace

Gender pronoun_gender(const Item& item) {
    if (!item.is(Tag::pronoun | Tag::determiner | Tag::object_pronoun)) return Gender::unknown;
    if (item.has(WordClass::male_pronoun)) return Gender::male;
    if (item.has(WordClass::female_pronoun)) return Gender::female;
    return Gender::unknown;
}

ItemRange opening_participle(const Items& items, ItemRange sentence, Index pronoun) {
    const ItemRange before{sentence.begin, pronoun};
    if (before.size() < 3 || !items[pronoun].is(Tag::pronoun) ||
        !items[pronoun - 1].is(Tag::comma) || items.any(before, Tag::quotation)) {
        return {};
    }
    for (Index i = before.begin; i + 1 < pronoun; ++i) {  // Asked about Costa, Ruiz said that
        if (items[i].is(Tag::comma) && !items[i + 1].is_any({"who", "which"}) &&
            clause_starts(items, i + 1, pronoun)) {
            return {};
        }
    }
    Index first = before.begin;
    if (items[first].is_any({"after", "before", "while", "when", "by", "on", "in"})) ++first;
    const Item& participle = items[first];
    const bool past = first == before.begin && participle.is(Tag::verb | Tag::speech_verb) &&
                      participle.word.ends_with("ed");
    const bool opens = past || participle.is(Tag::gerund | Tag::speech_gerund) ||
                       participle.is_any({"having", "being"});
    return opens ? before : ItemRange{};
}

EntityId PronounResolver::resolve(Gender gender, const std::vector<EntityId>& others) const {
    EntityId best = kNobody;
    double best_score = 0.0;
    for (const EntityId id : attention_.recent()) {
        const Entity& entity = entities_[id];
        if (entity.personhood == Personhood::other) continue;
        if (std::find(others.begin(), others.end(), id) != others.end()) continue;
        if (is_on(Part::gender) && !agree(entity.gender, gender)) continue;
        if (!is_on(Part::salience)) return id;  // the latest
        double score = attention_.salience(id);
        if (entity.gender == Gender::unknown) {
            score *= share_of_unknown(entity);
        }
        if (score > best_score) {
            best = id;
            best_score = score;
        }
    }
    return best;
}

void PronounResolver::learn_gender(EntityId id, Gender gender) {
    int& votes = votes_[id];
    votes += gender == Gender::male ? 1 : -1;
    Entity& entity = entities_[id];
    if (entity.gender == Gender::unknown && votes != 0) {
        entity.gender = votes > 0 ? Gender::male : Gender::female;
    }
}

}  // namespace quoth::quotes
