#include "common/quotes/entities.hpp"

#include <algorithm>
#include <cstddef>

#include "common/quotes/attention.hpp"
#include "common/quotes/nameless.hpp"
#include "common/quotes/names.hpp"
#include "common/quotes/personhood.hpp"
#include "common/quotes/roles.hpp"

namespace quoth::quotes {
namespace {

// What a mention adds to the salience of its entity, set by hand.
constexpr double kFirstPhrase = 3.0;
constexpr double kBeforeVerb = 2.4;
constexpr double kElsewhere = 1.3;
constexpr double kAfterPreposition = 1.0;
constexpr double kPossessive = 1.4;
constexpr double kSpeaker = 2.0;
constexpr double kSubjectPronoun = 2.4;
constexpr double kOtherPronoun = 0.8;
// How far somebody of unknown gender is believed to be meant.
constexpr double kUnknownGenderPerson = 0.8;
constexpr double kUnknownGender = 0.45;

// A noun phrase brings somebody to mind less than a name does.
constexpr double kNameless = 0.7;

Gender pronoun_gender(const Item& item) {
    if (!item.is(Tag::pronoun | Tag::determiner | Tag::object_pronoun)) return Gender::unknown;
    if (item.has(WordClass::male_pronoun)) return Gender::male;
    if (item.has(WordClass::female_pronoun)) return Gender::female;
    return Gender::unknown;
}

bool agree(Gender a, Gender b) { return a == Gender::unknown || b == Gender::unknown || a == b; }

class Reader {
  public:
    Reader(const Reading& reading, const std::vector<Attributed>& attributed,
           const Lexicon& lexicon);

    Entities run();

  private:
    Index read_name_at(Index i);
    void read_nameless_at(Index i);
    EntityId nameless_for(const Nameless& found);
    EntityId holder_of(const Item& office) const;
    void read_pronoun(Index i, Gender gender);
    EntityId entity_for(const NameRun& run);
    EntityId find_full(const NameRun& run) const;
    EntityId find_bare(const NameRun& run) const;
    bool same_forename(const Entity& entity, std::string_view first) const;
    EntityId add(const NameRun& run);
    void learn(Entity& entity, const NameRun& run);
    void learn_personhood(Entity& entity, const NameRun& run) const;
    bool is_in_headline(Index i) const;
    bool is_apposed_to_subject(ItemRange name) const;
    double weight_of(const NameRun& run) const;
    EntityId resolve(Gender gender, EntityId not_this) const;

    const Reading& reading_;
    const Items& items_;
    const Lexicon& lexicon_;
    std::vector<bool> is_speaker_;
    Entities entities_;
    Attention attention_;
    std::unordered_map<EntityId, int> gender_votes_;           // by subject pronouns: he less she
    std::unordered_map<std::string_view, EntityId> nameless_;  // by head, the latest
    std::uint32_t sentence_ = 0;
    bool first_phrase_ = true;    // no noun phrase so far in the sentence
    EntityId subject_ = kNobody;  // of the sentence, as far as it is read
};

Reader::Reader(const Reading& reading, const std::vector<Attributed>& attributed,
               const Lexicon& lexicon)
    : reading_(reading),
      items_(reading.items),
      lexicon_(lexicon),
      is_speaker_(static_cast<std::size_t>(reading.items.size())) {
    entities_.of_item.assign(is_speaker_.size(), kNobody);
    for (const Attributed& a : attributed) {
        if (!a.is_speech || !a.attribution) continue;
        for (Index i = a.attribution->speaker.begin; i < a.attribution->speaker.end; ++i) {
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
        if (item.is(Tag::name) && !item.has(WordClass::group_adjective)) {
            i = read_name_at(i);
            continue;
        }
        if (item.is(Tag::determiner)) read_nameless_at(i);
        if (const Gender gender = pronoun_gender(item); gender != Gender::unknown) {
            read_pronoun(i, gender);
        }
        if (item.is(Tag::pronoun)) first_phrase_ = false;
        ++i;
    }
    return std::move(entities_);
}

Index Reader::read_name_at(Index i) {
    const ItemRange whole = name_run(items_, i);
    const std::optional<NameRun> run = read_name(items_, whole);
    if (!run) return whole.end;
    const EntityId id = entity_for(*run);
    if (is_apposed_to_subject(whole)) {
        attention_.drop(subject_);
        first_phrase_ = true;
    }
    attention_.raise(id, whole.begin, weight_of(*run));
    for (Index x = whole.begin; x < whole.end; ++x) {
        entities_.of_item[static_cast<std::size_t>(x)] = id;
    }
    const bool after_preposition = whole.begin > 0 && items_[whole.begin - 1].is(Tag::preposition);
    if (!after_preposition) {
        if (first_phrase_) subject_ = id;
        first_phrase_ = false;
    }
    return whole.end;
}

/// `A girl of six told …`: somebody without a name, whom a pronoun may mean.
void Reader::read_nameless_at(Index i) {
    if (is_in_headline(i)) return;
    const std::optional<Nameless> found = read_nameless(items_, i, reading_.sentences[sentence_]);
    if (!found) return;
    const EntityId id = nameless_for(*found);
    Entity& entity = entities_.all[static_cast<std::size_t>(id)];
    if (entity.gender == Gender::unknown) entity.gender = found->gender;
    const bool speaks = is_speaker_[static_cast<std::size_t>(found->head)];
    const double weight = first_phrase_ ? kFirstPhrase : kElsewhere;
    attention_.raise(id, i, kNameless * weight + (speaks ? kSpeaker : 0.0));
    if (first_phrase_) subject_ = id;
    first_phrase_ = false;
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
        const Entity& entity = entities_.all[static_cast<std::size_t>(id)];
        for (Index i = entity.role.begin; i < entity.role.end; ++i) {
            if (items_[i].word == office.word) return id;
        }
    }
    return kNobody;
}

/// Names of a headline help to know who is who, but no pronoun means them.
bool Reader::is_in_headline(Index i) const { return reading_.title_case[items_[i].paragraph]; }

/// `The student who saw it, Ana Ruiz, said …`: the name of the one just brought in without.
bool Reader::is_apposed_to_subject(ItemRange name) const {
    if (subject_ == kNobody || !entities_[subject_].is_nameless) return false;
    const Item& next = items_.at_or_none(name.end, 0, items_.size());
    return items_[name.begin - 1].is(Tag::comma) && next.is(Tag::comma | Tag::stop);
}

double Reader::weight_of(const NameRun& run) const {
    if (is_in_headline(run.whole.begin)) return 0.0;
    const Index begin = run.whole.begin;
    const Index end = run.whole.end;
    const bool after_preposition = begin > 0 && items_[begin - 1].is(Tag::preposition) &&
                                   items_[begin - 1].sentence == sentence_;
    const Item& next = items_.at_or_none(end, 0, items_.size());
    double weight = kElsewhere;
    if (next.is(Tag::possessive)) {
        weight = kPossessive;
    } else if (after_preposition) {
        weight = kAfterPreposition;
    } else if (first_phrase_) {
        weight = kFirstPhrase;
    } else if (next.is(kFinite | Tag::adverb)) {
        weight = kBeforeVerb;
    }
    const bool speaks = is_speaker_[static_cast<std::size_t>(begin)] ||
                        is_speaker_[static_cast<std::size_t>(end - 1)];
    return speaks ? weight + kSpeaker : weight;
}

void Reader::read_pronoun(Index i, Gender gender) {
    const Item& item = items_[i];
    // `Ruiz called him` means somebody else.
    const bool other = item.is(Tag::object_pronoun) && !item.word.ends_with("self");
    const EntityId id = resolve(gender, other ? subject_ : kNobody);
    if (id == kNobody) return;
    entities_.of_item[static_cast<std::size_t>(i)] = id;
    const bool subject = item.is(Tag::pronoun);
    if (subject && first_phrase_) subject_ = id;
    const bool speaks = is_speaker_[static_cast<std::size_t>(i)];
    attention_.raise(id, i,
                     (subject ? kSubjectPronoun : kOtherPronoun) + (speaks ? kSpeaker : 0.0));
    // Of `under his left hand` nobody can be sure enough to learn a gender from it.
    if (item.is(Tag::determiner) && id != subject_) return;
    int& votes = gender_votes_[id];
    votes += gender == Gender::male ? 1 : -1;
    Entity& entity = entities_.all[static_cast<std::size_t>(id)];
    if (entity.gender == Gender::unknown && votes != 0) {
        entity.gender = votes > 0 ? Gender::male : Gender::female;
    }
}

EntityId Reader::resolve(Gender gender, EntityId not_this) const {
    EntityId best = kNobody;
    double best_score = 0.0;
    for (const EntityId id : attention_.recent()) {
        const Entity& entity = entities_.all[static_cast<std::size_t>(id)];
        if (id == not_this || entity.personhood == Personhood::other) continue;
        if (!agree(entity.gender, gender)) continue;
        double score = attention_.salience(id);
        if (entity.gender == Gender::unknown) {
            score *=
                entity.personhood == Personhood::person ? kUnknownGenderPerson : kUnknownGender;
        }
        if (score > best_score) {
            best = id;
            best_score = score;
        }
    }
    return best;
}

EntityId Reader::entity_for(const NameRun& run) {
    EntityId id = run.is_bare ? find_bare(run) : find_full(run);
    if (id == kNobody) id = add(run);
    learn(entities_.all[static_cast<std::size_t>(id)], run);
    return id;
}

/// A full name: an entity of that surname with a first name that agrees, or known by it alone.
EntityId Reader::find_full(const NameRun& run) const {
    const auto found = entities_.by_last.find(items_[run.name.end - 1].word);
    if (found == entities_.by_last.end()) return kNobody;
    const std::vector<EntityId>& ids = found->second;
    const std::string_view first = items_[run.name.begin].word;
    const std::size_t from = ids.size() > Attention::kRecent ? ids.size() - Attention::kRecent : 0;
    for (std::size_t i = from; i < ids.size(); ++i) {
        const Entity& entity = entities_.all[static_cast<std::size_t>(ids[i])];
        if (entity.is_bare ? agree(entity.gender, run.gender) : same_forename(entity, first)) {
            return ids[i];
        }
    }
    return kNobody;
}

bool Reader::same_forename(const Entity& entity, std::string_view first) const {
    if (entity.first == first) return true;
    if (entity.first.size() >= 3 && entity.first.substr(0, 3) == first.substr(0, 3)) return true;
    const auto is_initial = [](std::string_view a, std::string_view b) {
        return a.size() == 2 && a[1] == '.' && !b.empty() && a[0] == b[0];
    };
    if (is_initial(entity.first, first) || is_initial(first, entity.first)) return true;
    return lexicon_.full_forename(entity.first) == lexicon_.full_forename(first);
}

/// A bare name: the latest entity of that surname, else, without a title, of that first name.
EntityId Reader::find_bare(const NameRun& run) const {
    const std::string_view word = items_[run.name.end - 1].word;
    const auto latest = [&](const auto& index, bool check_gender) {
        const auto found = index.find(word);
        EntityId best = kNobody;
        if (found == index.end()) return best;
        const std::vector<EntityId>& ids = found->second;
        for (std::size_t i = ids.size() > Attention::kRecent ? ids.size() - Attention::kRecent : 0;
             i < ids.size(); ++i) {
            const auto id = static_cast<std::size_t>(ids[i]);
            if (check_gender && !agree(entities_.all[id].gender, run.gender)) continue;
            if (best == kNobody || attention_.last_item(ids[i]) > attention_.last_item(best)) {
                best = ids[i];
            }
        }
        return best;
    };
    const EntityId by_last = latest(entities_.by_last, true);
    if (by_last != kNobody || run.has_title) return by_last;
    return latest(entities_.by_first, false);
}

EntityId Reader::add(const NameRun& run) {
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
void Reader::learn(Entity& entity, const NameRun& run) {
    if (entity.is_bare && !run.is_bare) {
        entity.name = run.name;
        entity.is_bare = false;
        entity.first = items_[run.name.begin].word;
        const auto id = static_cast<EntityId>(&entity - entities_.all.data());
        entities_.by_first[entity.first].push_back(id);
    }
    if (entity.gender == Gender::unknown) entity.gender = run.gender;
    learn_personhood(entity, run);
    if (entity.role.empty()) {
        entity.role = role_beside(items_, run, reading_.sentences[sentence_]);
    }
    if (entity.personhood == Personhood::unknown && !entity.role.empty() &&
        is_person_noun(items_[entity.role.end - 1])) {
        entity.personhood = Personhood::person;
    }
}

/// The words of a name tell more than the words around it, and of these what was read first.
void Reader::learn_personhood(Entity& entity, const NameRun& run) const {
    if (run.personhood == Personhood::person) {
        entity.personhood = Personhood::person;
    } else if (entity.personhood == Personhood::unknown) {
        const bool thing = run.personhood == Personhood::other ||
                           (is_thing_by_context(items_, run) && entity.is_bare == run.is_bare);
        if (thing) entity.personhood = Personhood::other;
    }
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

Entities find_entities(const Reading& reading, const std::vector<Attributed>& attributed,
                       const Lexicon& lexicon) {
    return Reader(reading, attributed, lexicon).run();
}

}  // namespace quoth::quotes
