#include "common/quotes/assembly/speakers.hpp"

#include <algorithm>

#include "common/quotes/assembly/descriptions.hpp"
#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/entities/names.hpp"
#include "common/quotes/entities/roles.hpp"
#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

constexpr std::uint32_t kGroupParagraphs = 2;

/// Neither a person nor several of them.
bool may_be_it(const Item& head) {
    const bool plural =
        head.word.ends_with("s") && !head.word.ends_with("ss") && !head.is(Tag::name);
    return !is_person_noun(head) && !plural && !head.is(Tag::verb);
}

bool is_carried(Rule rule) { return rule >= Rule::same_paragraph && rule <= Rule::headline; }

}  // namespace

std::string plain_text(std::string_view text, ByteRange range) {
    std::string result;
    for (const char c : range.of(text)) {
        const bool blank =
            is_space(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80;
        if (!blank) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

std::string SpeakerNamer::text_of(ItemRange range) const {
    if (range.empty()) return {};
    return plain_text(reading_.text, items_.bytes(range));
}

NamedSpeaker SpeakerNamer::name(const Attribution& attribution, ItemRange mention) {
    NamedSpeaker speaker;
    const Item& first = items_[attribution.speaker.begin];
    const bool pronoun = attribution.speaker.size() == 1 &&
                         first.is(Tag::pronoun | Tag::determiner) &&
                         (first.is(Tag::pronoun) || first.is_any({"his", "her", "their", "its"}));
    const bool relative = attribution.antecedent && first.is_any({"who", "which"});
    speaker.found_by = is_carried(attribution.rule) ? FoundBy::carried_over
                       : pronoun && !relative       ? FoundBy::pronoun
                                                    : FoundBy::explicit_name;
    const ItemRange phrase = relative ? mention : antecedent_of(attribution);
    const bool whole = relative || phrase == attribution.speaker;
    if (const auto second = second_of_two(phrase)) {
        speaker.name =
            name_of({phrase.begin, *second - 1}) + " and " + name_of({*second, phrase.end});
        remember(phrase, items_[phrase.begin].paragraph);
        return speaker;
    }
    speaker.entity = entity_in(phrase);
    if (!may_be_person(entities_, speaker.entity))
        speaker.entity = apposed_entity(phrase, whole ? mention : phrase);
    if (may_be_person(entities_, speaker.entity) && entities_[speaker.entity].is_nameless) {
        describe_nameless(speaker, entities_[speaker.entity].name);
    } else if (may_be_person(entities_, speaker.entity)) {
        const Entity& entity = entities_[speaker.entity];
        speaker.name = text_of(entity.name);
        speaker.is_person = entity.personhood == Personhood::person;
        speaker.role = role_in(mention, speaker.entity);
        if (speaker.role.empty()) speaker.role = text_of(entity.role);
    } else if (!items_[phrase.begin].is(Tag::pronoun) &&
               !(pronoun && phrase == attribution.speaker)) {
        describe_nameless(speaker, whole ? mention : phrase);
    }
    remember(phrase, items_[attribution.speaker.begin].paragraph);
    return speaker;
}

/// What `who`, `it` and `they` stand for, else the phrase itself.
ItemRange SpeakerNamer::antecedent_of(const Attribution& attribution) const {
    const ItemRange phrase = attribution.speaker;
    const Item& first = items_[phrase.begin];
    if (phrase.size() != 1 || !first.is(Tag::pronoun)) return phrase;
    if (attribution.antecedent) return *attribution.antecedent;
    if (!first.is_any({"it", "they"})) return phrase;
    const bool one = first.is_word("it");
    if (const auto topic = group_before(phrase.begin); one && topic) return *topic;
    if (last_group_ && (!one || may_be_it(items_[last_group_->end - 1])) &&
        first.paragraph >= last_group_paragraph_ &&
        first.paragraph - last_group_paragraph_ <= kGroupParagraphs) {
        return *last_group_;
    }
    const Index begin = reading_.sentence_of(phrase.begin).begin;
    if (begin == 0) return phrase;
    const ItemRange before = reading_.sentence_of(begin - 1);
    const std::optional<Subject> subject = main_subject(items_, before.begin, before.end);
    if (!subject || items_[subject->phrase.begin].is(Tag::pronoun)) return phrase;
    if (one && !may_be_it(items_[subject->phrase.end - 1])) return phrase;
    return subject->phrase;
}

/// `The harbour office closed, citing what it called Q`: the subject of its own sentence.
std::optional<ItemRange> SpeakerNamer::group_before(Index pronoun) const {
    const std::optional<Subject> subject =
        main_subject(items_, reading_.sentence_of(pronoun).begin, pronoun);
    if (!subject || subject->phrase.end >= pronoun) return std::nullopt;
    const Item& head = items_[subject->phrase.end - 1];
    const bool group =
        head.has(WordClass::group) || head.has(WordClass::organisation) ||
        (head.is(Tag::name) && !may_be_person(entities_, entities_.at(subject->phrase.end - 1)));
    return group ? std::optional<ItemRange>(subject->phrase) : std::nullopt;
}

/// `Harbour Chairman and Chief Executive Ana Ruiz`, `Fish and Ferry Affairs Minister Ana Ruiz`: an
/// office is joined at the `and`, not a person.
bool SpeakerNamer::is_double_office(ItemRange phrase, Index joint) const {
    const Item& left = items_[joint - 1];
    if (is_person_noun(left) || left.has(WordClass::title)) return true;
    if (entities_[entities_.at(joint - 1)].personhood == Personhood::person) return false;
    for (Index i = joint + 2; i + 1 < phrase.end; ++i) {
        if (is_person_noun(items_[i])) return true;
    }
    return false;
}

/// `Ruiz and Pedro Costa said`: where the second name starts, if the phrase is two of persons.
std::optional<Index> SpeakerNamer::second_of_two(ItemRange phrase) const {
    for (Index i = phrase.begin + 1; i + 1 < phrase.end; ++i) {
        if (!items_[i].is_word("and") || !is_personal_name(i - 1) || !is_personal_name(i + 1)) {
            continue;
        }
        const bool names_only =
            items_.all({phrase.begin, i}, Tag::name) && items_.all({i + 1, phrase.end}, Tag::name);
        if (names_only && !is_double_office(phrase, i) &&
            entities_.at(i - 1) != entities_.at(i + 1))
            return i + 1;
    }
    return std::nullopt;
}

/// The full name of the person whom `words` name.
std::string SpeakerNamer::name_of(ItemRange words) const {
    return text_of(entities_[entities_.at(words.end - 1)].name);
}

void SpeakerNamer::remember(ItemRange phrase, std::uint32_t paragraph) {
    const Item& first = items_[phrase.begin];
    const Item& last = items_[phrase.end - 1];
    if (first.is(Tag::pronoun)) return;
    if (last.is(Tag::noun | Tag::role) || last.all_capitals || first.is(Tag::determiner)) {
        last_group_ = phrase;
        last_group_paragraph_ = paragraph;
    } else if (first.is(Tag::name)) {
        last_group_.reset();
    }
}

bool SpeakerNamer::is_personal_name(Index i) const {
    return quotes::is_personal_name(items_, entities_, i);
}

/// The person whom the phrase names: a pronoun's, the name that is its head (`spokesman Jon Roy`),
/// or the name that it opens with when only a complement follows (`Jon Roy of Girona`).
EntityId SpeakerNamer::entity_in(ItemRange phrase) const {
    if (phrase.size() == 1 && !items_[phrase.begin].is(Tag::name))
        return entities_.at(phrase.begin);
    if (const EntityId described = described_by(phrase); described != kNobody) return described;
    if (is_personal_name(phrase.end - 1)) {
        Index begin = phrase.end - 1;
        while (begin > phrase.begin && entities_.at(begin - 1) == entities_.at(phrase.end - 1))
            --begin;
        const bool complement = items_.any({phrase.begin, begin}, Tag::preposition);
        if (!complement || holds_office(phrase) || speaks_for_group({phrase.begin, begin}))
            return entities_.at(phrase.end - 1);
    }
    if (is_personal_name(phrase.begin)) {
        Index end = phrase.begin + 1;
        while (end < phrase.end && entities_.at(end) == entities_.at(phrase.begin)) ++end;
        if (end < phrase.end && items_[end].is(Tag::preposition | Tag::comma)) {
            return entities_.at(phrase.begin);
        }
    }
    return kNobody;
}

/// `Friends of the Coast campaigner | Ana Ruiz`: the words before a name are a group and an office
/// in it.
bool SpeakerNamer::speaks_for_group(ItemRange words) const {
    if (words.size() < 4 || !items_[words.begin].capital || is_person_noun(items_[words.begin]) ||
        !items_[words.begin + 1].is_word("of") || !items_[words.begin + 2].is_word("the")) {
        return false;
    }
    return items_[words.begin + 3].capital &&
           items_[words.end - 1].is_any({"campaigner", "activist", "spokesman", "spokeswoman",
                                         "spokesperson", "director", "researcher", "organiser",
                                         "organizer", "adviser", "trustee", "volunteer"});
}

/// `Secretary of State Ana Ruiz`.
bool SpeakerNamer::holds_office(ItemRange phrase) const {
    Index of = phrase.begin;
    while (of < phrase.end && !items_[of].is(Tag::preposition)) ++of;
    return of < phrase.end && holder_of_office(items_, of, phrase.begin, phrase.end).has_value();
}

/// The person whom `the 23-year-old` takes up.
EntityId SpeakerNamer::described_by(ItemRange phrase) const {
    Index head = phrase.begin;
    while (head + 1 < phrase.end && !items_[head + 1].is(kPhraseEnd)) ++head;
    const bool headline = reading_.has_headline && items_[head].paragraph == 0;
    if (headline && phrase.size() == 1) return holder_of(phrase);
    // `die Bürgermeisterin`
    if (items_[phrase.begin].is_any({"die", "der"}) && phrase.size() == 2) {
        return holder_of({phrase.begin + 1, phrase.end});
    }
    if (!items_[phrase.begin].is_word("the")) return kNobody;
    if (is_office_in_capitals({phrase.begin + 1, phrase.end})) {
        return holder_of({phrase.begin + 1, phrase.end});
    }
    const bool named = items_[head].is(Tag::name) && !items_[head].has(WordClass::epithet);
    return named ? kNobody : entities_.at(head);
}

/// `the Chief Justice`, `the Prime Minister`.
bool SpeakerNamer::is_office_in_capitals(ItemRange words) const {
    constexpr WordClasses kOffice(WordClass::title, WordClass::role);
    return !words.empty() && items_.all(words, Tag::name) &&
           items_[words.end - 1].classes.has_any(kOffice);
}

/// The first person of that office: of a headline, `Senator says …`, or in capitals.
EntityId SpeakerNamer::holder_of(ItemRange words) const {
    const Item& office = items_[words.end - 1];
    if (!is_person_noun(office) && !office.has(WordClass::title)) return kNobody;
    for (std::size_t i = 0; i < entities_.all.size(); ++i) {
        const Entity& entity = entities_.all[i];
        if (entity.role.empty() || entity.personhood != Personhood::person) continue;
        std::string_view held = items_[role_head(items_, entity.role)].word;
        const bool abbreviated = held.ends_with('.');  // Sen.
        if (abbreviated) held.remove_suffix(1);
        const bool same = abbreviated ? office.word.starts_with(held) : office.word == held;
        const bool all = std::all_of(&items_[words.begin], &items_[words.end - 1], [&](auto& word) {
            return role_has(items_, entity.role, word.word);
        });
        if (same && all) return static_cast<EntityId>(i);
    }
    return kNobody;
}

/// `Republican state | Sen. Ana Ruiz`, `the | Rev. Ana Ruiz`: where the name starts, which a title
/// may open.
Index SpeakerNamer::behind_title(Index first) const {
    constexpr Index kMostWords = 2;
    Index name = first;
    while (name < first + kMostWords && name + 1 < items_.size() && !is_personal_name(name) &&
           (items_[name].is(kNominal | Tag::determiner) || items_[name].is_word("state"))) {
        ++name;
    }
    return items_[name].has(WordClass::title) && is_personal_name(name) ? name : first;
}

/// `said the mayor, Ana Ruiz.`, `The author of the bill, state Sen. Ana Ruiz, said`.
EntityId SpeakerNamer::apposed_entity(ItemRange phrase, ItemRange mention) const {
    Index comma = phrase.end;
    constexpr Tags kComplement = Tag::preposition | kNominal | Tag::determiner;
    while (comma < mention.end && (items_[comma].is(kComplement) || items_[comma].is_word("and"))) {
        ++comma;  // of Girona and Marlow
    }
    const bool named = items_[phrase.end - 1].is(Tag::name) &&
                       !items_.any(phrase, Tag::preposition | Tag::possessive);
    if (named || comma + 2 >= items_.size()) return kNobody;
    const Index first = behind_title(comma + 1);
    if (!items_[comma].is(Tag::comma) || !is_personal_name(first)) return kNobody;
    const EntityId id = entities_.at(first);
    Index end = first + 1;
    while (end < items_.size() && entities_.at(end) == id) ++end;
    // One word must be a forename: `her husband, Pedro, said`.
    if (end < first + 2 && !items_[first].classes.has_any(kForename)) return kNobody;
    const bool finished = end >= items_.size() || items_[end].is(Tag::comma | Tag::stop) ||
                          items_[end].sentence != items_[comma].sentence;
    return finished ? id : kNobody;
}

/// What the mention says of the person beside the name: before it (`President`), or after a comma.
std::string SpeakerNamer::role_in(ItemRange mention, EntityId id) const {
    Index begin = mention.begin;
    while (begin < mention.end && entities_.at(begin) != id) ++begin;
    if (begin >= mention.end) return {};
    Index end = begin;
    while (end < mention.end && entities_.at(end) == id) ++end;
    const std::optional<NameRun> run = read_name(items_, {begin, end});
    if (!run) return {};
    return text_of(role_in_mention(items_, *run, mention));
}

void SpeakerNamer::describe_nameless(NamedSpeaker& speaker, ItemRange mention) const {
    const Description description = describe(items_, entities_, mention);
    speaker.name = text_of(description.name);
    speaker.role = text_of(description.role);
}

}  // namespace quoth::quotes
