#include "common/quotes/entities/entities.hpp"

#include <algorithm>
#include <cstddef>

#include "common/quotes/ablation.hpp"
#include "common/quotes/entities/attention.hpp"
#include "common/quotes/entities/epithets.hpp"
#include "common/quotes/entities/joint_offices.hpp"
#include "common/quotes/entities/late_names.hpp"
#include "common/quotes/entities/name_matching.hpp"
#include "common/quotes/entities/nameless.hpp"
#include "common/quotes/entities/names.hpp"
#include "common/quotes/entities/prominence.hpp"
#include "common/quotes/entities/pronouns.hpp"
#include "common/quotes/entities/roles.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

class Reader {
  public:
    Reader(const Reading& reading, const std::vector<ItemRange>& speakers, const Lexicon& lexicon);

    Entities run();

  private:
    Index read_name_at(Index i);
    void read_nameless_at(Index i);
    EntityId nameless_for(const Nameless& found);
    bool is_known_relation(const Nameless& found) const;
    EntityId taken_up_by(const Nameless& found) const;
    EntityId player(Gender gender) const;
    EntityId holder_of(const Item& office) const;
    std::vector<EntityId> others_than(Index pronoun) const;
    void remember_speaker(EntityId id, ItemRange name);
    EntityId goes_on_speaking(Index pronoun, Gender gender) const;
    void read_pronoun(Index i, Gender gender);
    bool is_in_headline(Index i) const;
    bool is_apposed_to_subject(ItemRange name) const;
    bool speaks(ItemRange words) const;
    bool is_introduced(const NameRun& run) const;
    bool has_named_head(const NameRun& run) const;

    const Reading& reading_;
    const Items& items_;
    std::vector<bool> is_speaker_;
    Entities entities_;
    Attention attention_;
    NameMatcher names_;
    PronounResolver pronouns_;
    std::unordered_map<std::string_view, EntityId> nameless_;  // by head, the latest
    std::uint32_t sentence_ = 0;
    bool first_phrase_ = true;    // no noun phrase so far in the sentence
    EntityId subject_ = kNobody;  // of the sentence, as far as it is read
    struct {
        EntityId id = kNobody;
        std::uint32_t sentence = 0;
    } named_speaker_;  // the latest who speaks by name
};

Reader::Reader(const Reading& reading, const std::vector<ItemRange>& speakers,
               const Lexicon& lexicon)
    : reading_(reading),
      items_(reading.items),
      is_speaker_(static_cast<std::size_t>(reading.items.size())),
      names_(reading, lexicon, entities_, attention_),
      pronouns_(entities_, attention_) {
    entities_.of_item.assign(is_speaker_.size(), kNobody);
    if (!is_on(Part::speaker_bonus)) return;
    for (const ItemRange speaker : speakers) {
        for (Index i = speaker.begin; i < speaker.end; ++i) {
            is_speaker_[static_cast<std::size_t>(i)] = true;
        }
    }
}

Entities Reader::run() {
    for (Index i = 0; i < items_.size();) {
        const Item& item = items_[i];
        if (item.sentence != sentence_) {
            sentence_ = item.sentence;
            attention_.advance_to(item.sentence + item.paragraph);
            first_phrase_ = true;
            subject_ = kNobody;
        }
        const bool taken_up = entities_.at(i) != kNobody;  // the Spaniard
        if (item.is(Tag::name) && !item.has(WordClass::group_adjective) && !taken_up) {
            i = read_name_at(i);
            continue;
        }
        if (const Gender gender = pronoun_gender(item); gender != Gender::unknown) {
            read_pronoun(i, gender);
        }
        if (is_on(Part::nameless) && item.is(Tag::determiner)) read_nameless_at(i);
        if (item.is(Tag::pronoun)) first_phrase_ = false;
        ++i;
    }
    return std::move(entities_);
}

Index Reader::read_name_at(Index i) {
    const ItemRange whole = name_run(items_, i);
    const std::optional<NameRun> run = read_name(items_, whole);
    if (!run) return whole.end;
    const std::size_t known = entities_.all.size();
    const EntityId id = names_.entity_for(*run);
    const bool introduced = entities_.all.size() > known && is_introduced(*run);
    if (is_apposed_to_subject(whole)) {
        if (subject_ != kNobody && entities_[subject_].is_nameless) attention_.drop(subject_);
        first_phrase_ = true;
    }
    if (const auto noun = introduced_late(items_, *run, entities_[id].gender)) {
        entities_.of_item[static_cast<std::size_t>(*noun)] = id;
    }
    const Place place = place_of(items_, *run);
    const double weight = std::max(prominence_of_name(place, first_phrase_),
                                   introduced ? kIntroducedProminence : 0.0);
    const bool reacts = shows_feeling(items_.at_or_none(whole.end, 0, items_.size()));
    if (reacts && !run->is_bare && entities_[id].personhood == Personhood::unknown) {
        entities_[id].personhood = Personhood::person;
    }
    const double bonus = speaks(whole) || reacts ? kSpeakerProminence : 0.0;
    attention_.raise(id, whole.begin, is_in_headline(whole.begin) ? 0.0 : weight + bonus);
    for (Index x = whole.begin; x < whole.end; ++x) {
        entities_.of_item[static_cast<std::size_t>(x)] = id;
    }
    const bool inside_other = place == Place::complement || place == Place::modifier ||
                              (place == Place::possessor && has_named_head(*run));
    if (!inside_other && place != Place::possessor && speaks(whole)) remember_speaker(id, whole);
    if (!inside_other) {
        if (first_phrase_) subject_ = id;
        first_phrase_ = false;
    }
    return whole.end;
}

/// `… to Ana Ruiz, a coastal engineer, …`: who is introduced so will be heard of again.
bool Reader::is_introduced(const NameRun& run) const {
    const Index limit = reading_.sentences[sentence_].end;
    const Index comma = run.whole.end;
    return run.name.size() > 1 && items_.at_or_none(comma, 0, limit).is(Tag::comma) &&
           items_.at_or_none(comma + 1, 0, limit).is(Tag::determiner);
}

/// `Ruiz’s lawyer, Pedro Costa, said`, `Torvik’s Pedro Costa said`: the subject is Costa.
bool Reader::has_named_head(const NameRun& run) const {
    const Index limit = reading_.sentences[sentence_].end;
    Index head = run.whole.end + 1;
    if (items_.at_or_none(head, 0, limit).is(Tag::name)) {
        while (head < limit && items_[head].is(Tag::name)) ++head;
        return items_.at_or_none(head, 0, limit).is(kFinite);
    }
    const std::optional<Index> end = phrase_end(items_, run.whole.begin, limit);
    return end && *end > run.whole.end && items_.at_or_none(*end, 0, limit).is(Tag::comma) &&
           items_.at_or_none(*end + 1, 0, limit).is(Tag::name);
}

/// `A girl of six told …`: somebody without a name, whom a pronoun may mean.
void Reader::read_nameless_at(Index i) {
    if (is_in_headline(i)) return;
    const bool speaks = is_speaker_[static_cast<std::size_t>(i)];
    const std::optional<Nameless> found =
        read_nameless(items_, i, reading_.sentences[sentence_], speaks);
    if (!found) return;
    if (is_known_relation(*found)) return;
    const EntityId named = taken_up_by(*found);
    if (named != kNobody) entities_.of_item[static_cast<std::size_t>(found->head)] = named;
    const EntityId id = named != kNobody ? named : nameless_for(*found);
    Entity& entity = entities_[id];
    if (entity.gender == Gender::unknown) entity.gender = found->gender;
    const double weight = first_phrase_ ? kFirstPhraseProminence : kElsewhereProminence;
    attention_.raise(id, i, kNamelessShare * weight + (speaks ? kSpeakerProminence : 0.0));
    if (first_phrase_) subject_ = id;
    first_phrase_ = false;
}

/// `his daughter` may be a woman whom the article has named.
bool Reader::is_known_relation(const Nameless& found) const {
    if (!items_[found.phrase.begin].is_any({"his", "her", "their", "its"})) return false;
    if (found.gender == Gender::unknown) return false;
    return std::any_of(attention_.recent().begin(), attention_.recent().end(), [&](EntityId id) {
        return entities_[id].gender == found.gender && !entities_[id].is_nameless;
    });
}

/// Somebody with a name: `the mayor`, `the 23-year-old`.
EntityId Reader::taken_up_by(const Nameless& found) const {
    if (!is_on(Part::epithets)) return kNobody;
    const EntityId holder = holder_of(items_[found.head]);
    if (holder != kNobody && may_mean_holder(items_, found, entities_[holder])) return holder;
    if (nameless_.contains(items_[found.head].word) || !is_epithet(items_, found)) return kNobody;
    const EntityId topic =
        is_player(items_[found.head]) ? player(found.gender) : pronouns_.resolve(found.gender);
    if (topic == kNobody || entities_[topic].is_nameless) return kNobody;
    return entities_[topic].personhood == Personhood::person ? topic : kNobody;
}

/// The most salient person who does not lead a team.
EntityId Reader::player(Gender gender) const {
    std::vector<EntityId> others;
    EntityId id = pronouns_.resolve(gender);
    while (id != kNobody && (entities_[id].personhood != Personhood::person ||
                             leads_players(items_, entities_[id]))) {
        others.push_back(id);
        id = pronouns_.resolve(gender, others);
    }
    return id;
}

/// `the nurse` is the holder of that office, the nurse without a name before, or somebody new.
EntityId Reader::nameless_for(const Nameless& found) {
    const Item& head = items_[found.head];
    if (items_[found.phrase.begin].is_word("the")) {
        if (const EntityId holder = holder_of(head); holder != kNobody) return holder;
        const auto known = nameless_.find(head.word);
        if (known != nameless_.end()) return known->second;
    }
    const auto id = static_cast<EntityId>(entities_.all.size());
    Entity entity;
    entity.name = found.phrase;
    entity.personhood = Personhood::person;
    entity.is_nameless = true;
    entities_.all.push_back(entity);
    attention_.add();
    nameless_[head.word] = id;
    return id;
}

/// Of those mentioned last, the latest whose role is that office.
EntityId Reader::holder_of(const Item& office) const {
    for (const EntityId id : attention_.recent()) {
        const Entity& entity = entities_[id];
        if (!entity.role.empty() && items_[role_head(items_, entity.role)].word == office.word)
            return id;
    }
    return kNobody;
}

/// Names of a headline help to know who is who, but no pronoun means them.
bool Reader::is_in_headline(Index i) const {
    const std::uint32_t paragraph = items_[i].paragraph;
    return reading_.title_case[paragraph] || (reading_.has_headline && paragraph == 0);
}

/// `The student who saw it, Ana Ruiz, said …`: the name of the one just brought in without, or
/// behind an office that opens the sentence (`The Torvik envoy in Girona, Ana Ruiz, said …`).
bool Reader::is_apposed_to_subject(ItemRange name) const {
    const Index begin = reading_.sentences[sentence_].begin;
    const Item& next = items_.at_or_none(name.end, 0, items_.size());
    // Her husband, | the critic | Pedro Costa
    while (name.begin > begin + 1 &&
           items_[name.begin - 1].is(Tag::noun | Tag::role | Tag::determiner)) {
        --name.begin;
    }
    if (name.begin <= begin + 1 || !items_[name.begin - 1].is(Tag::comma)) return false;
    if (!next.is(Tag::comma | Tag::stop)) return false;
    if (subject_ != kNobody && entities_[subject_].is_nameless) return true;
    const std::optional<ItemRange> office = phrase_chain(items_, name.begin - 2, begin);
    if (!office || joint_office_begin(items_, *office, begin) != begin) return false;
    const std::optional<Index> end = phrase_end(items_, begin, name.begin - 1);
    return end && is_person_noun(items_[*end - 1]) && items_[*end - 1].is(Tag::role);
}

bool Reader::speaks(ItemRange words) const {
    return is_speaker_[static_cast<std::size_t>(words.begin)] ||
           is_speaker_[static_cast<std::size_t>(words.end - 1)];
}

/// Whom the pronoun at `i` does not mean: `Ruiz called him`, `Sentencing Ruiz to a year, he said`.
std::vector<EntityId> Reader::others_than(Index i) const {
    const Item& item = items_[i];
    if (item.is(Tag::object_pronoun) && !item.word.ends_with("self")) return {subject_};
    std::vector<EntityId> others;
    const ItemRange participle = opening_participle(items_, reading_.sentences[sentence_], i);
    for (Index x = participle.begin; x < participle.end; ++x) {
        if (items_[x].is(Tag::name)) others.push_back(entities_.at(x));
    }
    return others;
}

/// The first of a sentence counts, but for that of a subordinate clause: `when Costa asked`.
void Reader::remember_speaker(EntityId id, ItemRange name) {
    const bool is_first = named_speaker_.id == kNobody || named_speaker_.sentence != sentence_;
    const Item& before = items_.at_or_none(name.begin - 1, 0, name.end);
    const bool subordinate = before.is(Tag::subordinator) || before.has(WordClass::clause_opener);
    if (is_first && !subordinate) named_speaker_ = {id, sentence_};
}

/// `…, said Costa. “We stay,” he said.`: whom the sentence before names as its speaker goes on,
/// unless the sentence of the pronoun has named somebody else.
EntityId Reader::goes_on_speaking(Index i, Gender gender) const {
    const EntityId id = named_speaker_.id;
    if (id == kNobody || named_speaker_.sentence + 1 != sentence_ || !first_phrase_ ||
        !speaks({i, i + 1})) {
        return kNobody;
    }
    const Entity& entity = entities_[id];
    const bool is_person = entity.personhood == Personhood::person ||
                           (entity.personhood == Personhood::unknown && !entity.role.empty());
    const bool fits = is_person && agree(entity.gender, gender) && items_[i].is(Tag::pronoun);
    return fits ? id : kNobody;
}

void Reader::read_pronoun(Index i, Gender gender) {
    const Item& item = items_[i];
    EntityId id = goes_on_speaking(i, gender);
    if (id == kNobody) id = pronouns_.resolve(gender, others_than(i));
    if (id == kNobody) return;
    entities_.of_item[static_cast<std::size_t>(i)] = id;
    const bool subject = item.is(Tag::pronoun);
    if (subject && first_phrase_) subject_ = id;
    const double bonus = speaks({i, i + 1}) ? kSpeakerProminence : 0.0;
    attention_.raise(id, i, prominence_of_pronoun(item) + bonus);
    // Of `under his left hand` nobody can be sure enough to learn a gender from it.
    if (item.is(Tag::determiner) && id != subject_) return;
    pronouns_.learn_gender(id, gender);
}

}  // namespace

EntityId Entities::find(std::string_view first, std::string_view last) const {
    const auto look_up = [](const auto& index, std::string_view word) -> EntityId {
        const auto found = index.find(word);
        return found == index.end() ? kNobody : found->second.back();
    };
    if (first.empty() || first == last) {
        const EntityId by_surname = look_up(by_last, last);
        return by_surname != kNobody ? by_surname : look_up(by_first, last);
    }
    const auto found = by_last.find(last);
    if (found == by_last.end()) return kNobody;
    for (auto id = found->second.rbegin(); id != found->second.rend(); ++id) {
        const Entity& entity = all[static_cast<std::size_t>(*id)];
        if (entity.first == first || entity.is_bare) return *id;
    }
    return kNobody;
}

Entities find_entities(const Reading& reading, const std::vector<ItemRange>& speakers,
                       const Lexicon& lexicon) {
    if (!is_on(Part::entities)) {
        const std::vector<EntityId> nobody(static_cast<std::size_t>(reading.items.size()), kNobody);
        return {{}, nobody, {}, {}};
    }
    return Reader(reading, speakers, lexicon).run();
}

}  // namespace quoth::quotes
