#include "common/quotes/speakers.hpp"

#include <algorithm>

#include "common/quotes/characters.hpp"
#include "common/quotes/names.hpp"

namespace quoth::quotes {
namespace {

constexpr std::uint32_t kGroupParagraphs = 2;

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
    speaker.found_by = is_carried(attribution.rule) ? FoundBy::carried_over
                       : pronoun                    ? FoundBy::pronoun
                                                    : FoundBy::explicit_name;
    const ItemRange phrase = antecedent_of(attribution);
    speaker.entity = entity_in(phrase);
    if (!is_person(speaker.entity)) speaker.entity = apposed_entity(phrase);
    if (is_person(speaker.entity)) {
        const Entity& entity = entities_[speaker.entity];
        speaker.name = text_of(entity.name);
        speaker.role = role_in(mention, speaker.entity);
        if (speaker.role.empty()) speaker.role = text_of(entity.role);
    } else if (!items_[phrase.begin].is(Tag::pronoun) &&
               !(pronoun && phrase == attribution.speaker)) {
        describe(speaker, phrase == attribution.speaker ? mention : phrase);
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
    if (last_group_ && first.paragraph >= last_group_paragraph_ &&
        first.paragraph - last_group_paragraph_ <= kGroupParagraphs) {
        return *last_group_;
    }
    const Index begin = reading_.sentence_of(phrase.begin).begin;
    if (begin == 0) return phrase;
    const ItemRange before = reading_.sentence_of(begin - 1);
    const std::optional<Subject> subject = main_subject(items_, before.begin, before.end);
    if (!subject || items_[subject->phrase.begin].is(Tag::pronoun)) return phrase;
    return subject->phrase;
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

bool SpeakerNamer::is_person(EntityId id) const {
    return id != kNobody && entities_[id].personhood != Personhood::other;
}

bool SpeakerNamer::is_personal_name(Index i) const {
    return items_[i].is(Tag::name) && is_person(entities_.at(i));
}

/// The person whom the phrase names: a pronoun's, the name that is its head (`spokesman Jon Roy`),
/// or the name that it opens with when only a complement follows (`Jon Roy of Girona`).
EntityId SpeakerNamer::entity_in(ItemRange phrase) const {
    if (phrase.size() == 1 && !items_[phrase.begin].is(Tag::name))
        return entities_.at(phrase.begin);
    if (is_personal_name(phrase.end - 1)) {
        Index begin = phrase.end - 1;
        while (begin > phrase.begin && entities_.at(begin - 1) == entities_.at(phrase.end - 1))
            --begin;
        const bool complement = items_.any({phrase.begin, begin}, Tag::preposition);
        if (!complement) return entities_.at(phrase.end - 1);
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

/// `said the mayor, Ana Ruiz.`
EntityId SpeakerNamer::apposed_entity(ItemRange phrase) const {
    const Index comma = phrase.end;
    if (items_[phrase.end - 1].is(Tag::name) || comma + 2 >= items_.size()) return kNobody;
    if (!items_[comma].is(Tag::comma) || !is_personal_name(comma + 1)) return kNobody;
    const EntityId id = entities_.at(comma + 1);
    Index end = comma + 2;
    while (end < items_.size() && entities_.at(end) == id) ++end;
    if (end < comma + 3) return kNobody;
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
    ItemRange after{end, mention.end};
    if (!after.empty() && items_[after.begin].is(Tag::comma)) {
        ++after.begin;
        while (!after.empty() && items_[after.begin].is(Tag::determiner)) ++after.begin;
        if (!after.empty() && !items_[after.begin].is(Tag::pronoun | Tag::number))
            return text_of(after);
    }
    ItemRange before{mention.begin, begin};
    while (before.end < end && items_[before.end].has(WordClass::title)) ++before.end;
    if (before.end >= end) return {};
    while (!before.empty() && items_[before.begin].is(Tag::determiner)) ++before.begin;
    while (!before.empty() &&
           (items_[before.end - 1].is(Tag::comma) || is_honorific(items_[before.end - 1]))) {
        --before.end;
    }
    return text_of(before);
}

/// A nameless speaker: the head of the phrase is the name; whose or of what it is, the role.
void SpeakerNamer::describe(NamedSpeaker& speaker, ItemRange mention) const {
    Index begin = mention.begin;
    while (begin + 1 < mention.end && items_[begin].is(Tag::determiner)) ++begin;
    Index head_end = begin;
    while (head_end < mention.end &&
           !items_[head_end].is(Tag::preposition | Tag::comma | Tag::pronoun | Tag::open_bracket |
                                Tag::subordinator | Tag::dash)) {
        ++head_end;
    }
    Index head = begin;
    for (Index i = begin; i + 1 < head_end; ++i) {
        // Whoever owns or names the speaker is not the speaker.
        if (items_[i].is(Tag::possessive) || is_personal_name(i)) head = i + 1;
    }
    while (head + 1 < head_end && items_[head].is(Tag::possessive)) ++head;
    speaker.name = text_of({head, std::max(head_end, head + 1)});
    const std::string owner = text_of({begin, head});
    const std::string complement = text_of({std::max(head_end, head + 1), mention.end});
    speaker.role =
        owner.empty() || complement.empty() ? owner + complement : owner + " " + complement;
}

}  // namespace quoth::quotes
