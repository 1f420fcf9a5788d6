#include "common/quotes/entities.hpp"

#include <algorithm>
#include <cstddef>

#include "common/quotes/ablation.hpp"
#include "common/quotes/attention.hpp"
#include "common/quotes/name_matching.hpp"
#include "common/quotes/nameless.hpp"
#include "common/quotes/names.hpp"
#include "common/quotes/pronouns.hpp"

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
// A noun phrase brings somebody to mind less than a name does.
constexpr double kNameless = 0.7;

class Reader {
  public:
    Reader(const Reading& reading, const std::vector<ItemRange>& speakers, const Lexicon& lexicon);

    Entities run();

  private:
    Index read_name_at(Index i);
    void read_nameless_at(Index i);
    EntityId nameless_for(const Nameless& found);
    EntityId holder_of(const Item& office) const;
    void read_pronoun(Index i, Gender gender);
    bool is_in_headline(Index i) const;
    bool is_apposed_to_subject(ItemRange name) const;
    double weight_of(const NameRun& run) const;

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
        if (item.is(Tag::name) && !item.has(WordClass::group_adjective)) {
            i = read_name_at(i);
            continue;
        }
        if (is_on(Part::nameless) && item.is(Tag::determiner)) read_nameless_at(i);
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
    const EntityId id = names_.entity_for(*run);
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
    Entity& entity = entities_[id];
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
        const Entity& entity = entities_[id];
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
    } else if (first_phrase_ && is_on(Part::subject_bonus)) {
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
    const EntityId id = pronouns_.resolve(gender, other ? subject_ : kNobody);
    if (id == kNobody) return;
    entities_.of_item[static_cast<std::size_t>(i)] = id;
    const bool subject = item.is(Tag::pronoun);
    if (subject && first_phrase_) subject_ = id;
    const bool speaks = is_speaker_[static_cast<std::size_t>(i)];
    attention_.raise(id, i,
                     (subject ? kSubjectPronoun : kOtherPronoun) + (speaks ? kSpeaker : 0.0));
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
