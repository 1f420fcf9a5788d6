#include "common/quotes/entities/prominence.hpp"

#include "common/quotes/ablation.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxOffice = 3;
constexpr double kSubject = 2.4;
constexpr double kPossessor = 1.4;
constexpr double kComplement = 1.0;
constexpr double kModifier = 0.6;
constexpr double kSubjectPronoun = 2.4;
constexpr double kOtherPronoun = 0.8;

/// `Torvik lawyer Ana Ruiz`: the name behind the office counts.
bool leads_to_name(const Items& items, Index end) {
    Index x = end;
    while (x < items.size() && x < end + kMaxOffice && items[x].sentence == items[end].sentence &&
           items[x].is(Tag::noun | Tag::role) && items[x].starts_small()) {
        ++x;
    }
    return x > end && x < items.size() && items[x - 1].is(Tag::role) && items[x].is(Tag::name) &&
           items[x].sentence == items[end].sentence;
}

/// `Ruiz’s been away` is no possessive.
bool is_short_for_is(const Items& items, Index clitic, Index end) {
    constexpr Tags kAfterIs = Tag::auxiliary | Tag::gerund | Tag::speech_gerund | Tag::preposition;
    return items.at_or_none(clitic + 1, 0, end).is(kAfterIs);
}

}  // namespace

Place place_of(const Items& items, const NameRun& run) {
    const Index begin = run.whole.begin;
    const Index end = run.whole.end;
    const std::uint32_t sentence = items[begin].sentence;
    const Item& next = items.at_or_none(end, 0, items.size());
    if (next.sentence == sentence) {
        if (next.is(Tag::possessive)) {
            return is_short_for_is(items, end, items.size()) ? Place::subject : Place::possessor;
        }
    }
    const Item& before = items.at_or_none(begin - 1, 0, items.size());
    if (next.sentence == sentence && leads_to_name(items, end)) return Place::modifier;
    if (before.sentence == sentence) {
        const bool inside = before.is(Tag::determiner | Tag::noun | Tag::role);
        if (inside && next.is(Tag::noun | Tag::role) && next.starts_small()) return Place::modifier;
        const bool holder = holder_of_office(items, begin - 1, 0, end).has_value();
        if (before.is(Tag::preposition) && !holder) return Place::complement;
    }
    return next.is(kFinite | Tag::adverb) ? Place::subject : Place::phrase;
}

double prominence_of_name(Place place, bool first_phrase) {
    switch (place) {
        case Place::possessor:
            return kPossessor;
        case Place::modifier:
            return kModifier;
        case Place::complement:
            return kComplement;
        case Place::subject:
        case Place::phrase:
            break;
    }
    if (first_phrase && is_on(Part::subject_bonus)) return kFirstPhraseProminence;
    return place == Place::subject ? kSubject : kElsewhereProminence;
}

bool shows_feeling(const Item& verb) {
    return verb.is_any({"smiled", "laughed", "nodded", "shrugged", "sighed", "grinned", "frowned",
                        "winced", "beamed", "chuckled", "agreed", "disagreed"});
}

double prominence_of_pronoun(const Item& pronoun) {
    return pronoun.is(Tag::pronoun) ? kSubjectPronoun : kOtherPronoun;
}

}  // namespace quoth::quotes
