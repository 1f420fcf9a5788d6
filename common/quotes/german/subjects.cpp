#include "common/quotes/german/subjects.hpp"

#include <algorithm>

#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/noun_endings.hpp"

namespace quoth::quotes::german {
namespace {

constexpr Index kReach = 14;
constexpr Index kNextToVerb = 3;  // items
constexpr Tags kBoundary = Tag::comma | Tag::colon | Tag::semicolon | Tag::stop;

/// A comma, colon, stop or dash, but not the hyphen of `Fraktions- und Parteichef`.
bool ends_clause(const Items& items, Index i) {
    if (items[i].is(Tag::dash)) return i == 0 || items[i - 1].end != items[i].begin;
    return items[i].is(Tag::comma | Tag::colon | Tag::semicolon | Tag::stop);
}

/// `scheint und den …`, `gelöst und die …`: by its form a verb that no list has.
bool ends_in_verb(const Item& before, const Item& next) {
    return before.is(Tag::noun) && before.starts_small() && before.word.ends_with("t") &&
           next.is(Tag::determiner | Tag::preposition | Tag::pronoun);
}

/// `und` between clauses, not between nouns.
bool joins_clauses(const Items& items, Index i, ItemRange sentence) {
    if (!items[i].is(Tag::conjunction)) return false;
    const Item& before = items.at_or_none(i - 1, sentence.begin, sentence.end);
    const Item& next = items.at_or_none(i + 1, sentence.begin, sentence.end);
    if (before.is(Tag::comma)) return false;
    if (ends_in_verb(before, next)) return true;
    if (next.is(kFinite)) return !before.is(kNominal) || items[i].is_any({"und", "oder", "sowie"});
    return !before.is(kNominal | Tag::determiner | Tag::dash | Tag::quotation);
}

/// A quotation that opens its clause, and so is no part of the sentence around it.
bool stands_alone(const Items& items, Index i, ItemRange sentence) {
    return items[i].is(Tag::quotation) && (i == sentence.begin || ends_clause(items, i - 1));
}

bool opens_relative(const Items& items, Index i, ItemRange sentence) {
    if (i <= sentence.begin + 1 || !items[i - 1].is(Tag::comma)) return false;
    return items[i].is_any({"der", "die", "das", "welcher", "welche", "welches"}) &&
           items[i - 2].is(kNominal | Tag::close_bracket);
}

/// The leftmost place before `comma` from which no finite verb stands in between.
Index verbless_begin(const Items& items, Index comma, ItemRange sentence) {
    Index begin = comma;
    for (Index i = comma - 1; i >= sentence.begin; --i) {
        if (items[i].is(kFinite | Tag::colon | Tag::semicolon | Tag::stop)) break;
        if (stands_alone(items, i, sentence)) break;
        if (i == sentence.begin || items[i - 1].is(Tag::comma | Tag::colon | Tag::semicolon)) {
            begin = i;
        }
    }
    return begin;
}

/// `Ana Ruiz, Sprecherin des Verbandes, sagte`.
std::optional<Phrase> subject_before_aside(const Items& items, Index comma, ItemRange sentence) {
    const Index begin = verbless_begin(items, comma, sentence);
    if (begin >= comma || !may_be_subject(items, begin)) return std::nullopt;
    const bool also = items[begin].is(Tag::adverb | Tag::conjunction | Tag::subordinator);
    const std::optional<Phrase> phrase = phrase_at(items, also ? begin + 1 : begin, comma);
    if (!phrase || is_demonstrative(items, phrase->core)) return std::nullopt;
    // No noun phrase ends in an adjective: an unknown verb stands there.
    const Item& last = items[comma - 1];
    if (last.is(Tag::noun) && last.starts_small()) return std::nullopt;
    return phrase;
}

/// `Ana Ruiz, die in Girona lebt, sagte`.
std::optional<Phrase> subject_before_relative(const Items& items, Index comma, ItemRange sentence) {
    const Item& verb = items[comma - 1];
    const bool may_be_verb = verb.is(kFinite) || (verb.is(Tag::noun) && verb.starts_small());
    if (!may_be_verb) return std::nullopt;
    for (Index i = comma - 1; i > sentence.begin + 1; --i) {
        if (!items[i - 1].is(Tag::comma)) continue;
        if (!opens_relative(items, i, sentence)) return std::nullopt;
        // Ana Ruiz, eine der Ärzte, die in Girona leben, sagte
        if (auto found = subject_before_aside(items, i - 1, sentence)) return found;
        const Index begin = clause_begin(items, i - 2, sentence);
        if (!may_be_subject(items, begin)) return std::nullopt;
        const std::optional<Phrase> phrase = phrase_at(items, begin, i - 1);
        if (!phrase || is_demonstrative(items, phrase->core)) return std::nullopt;
        return phrase;
    }
    return std::nullopt;
}

bool is_time(const Items& items, const Phrase& phrase) {
    return items.any(phrase.core, Tag::time) ||
           items[phrase.core.end - 1].has(WordClass::time_noun) ||
           items[phrase.core.begin].has(WordClass::time_noun);
}

/// A person, a body or a paper, rather than a thing.
bool may_speak(const Items& items, const Phrase& phrase) {
    constexpr WordClasses kSpeaks(WordClass::role, WordClass::group, WordClass::written_thing,
                                  WordClass::indefinite);
    const bool article = items[phrase.core.begin].is(Tag::determiner);
    Index head = phrase.core.begin;
    while (head + 1 < phrase.core.end && !(items[head].is(kNominal) && items[head].capital)) ++head;
    if (is_time(items, phrase)) return false;
    if (!article && items[head].is(Tag::noun)) return !has_noun_ending(items[head].word);
    if (!article) return true;
    return items[head].is(Tag::name | Tag::pronoun | Tag::quotation) ||
           items[head].classes.has_any(kSpeaks);
}

/// `sagte am Freitag die Sprecherin`: over adverbs, times and objects.
std::optional<Phrase> subject_after(const Items& items, Index verb, Index hi) {
    constexpr Tags kSkipped =
        Tag::adverb | Tag::time | Tag::number | Tag::object_pronoun | Tag::auxiliary;
    const Index limit = std::min(hi, verb + kReach);
    for (Index i = verb + 1; i < limit;) {
        const Item& item = items[i];
        const bool counts =  // 40 Bürger
            item.is(Tag::number) && items.at_or_none(i + 1, verb, hi).is(Tag::noun | Tag::role);
        if ((item.is(kSkipped) && !counts) ||
            (item.is(Tag::noun) && !item.capital &&
             items.at_or_none(i + 1, verb, hi).is(kSkipped | Tag::determiner))) {
            ++i;
            continue;
        }
        if (item.is(Tag::quotation) && item.capital && i == verb + 1) {  // …, schrieb „Die Post“
            return Phrase{{i, i + 1}, {i, i + 1}};
        }
        const bool oblique = item.is(Tag::preposition);
        const bool owned = item.is_any({"dessen", "deren"});  // teilte dessen Sprecherin mit
        const std::optional<Phrase> phrase = phrase_at(items, oblique || owned ? i + 1 : i, hi);
        if (!phrase) {
            if (!oblique) return std::nullopt;
            ++i;
            continue;
        }
        if (item.is_word("es")) return std::nullopt;
        if (!oblique && may_be_subject(items, i) && !is_demonstrative(items, phrase->core) &&
            !is_time(items, *phrase)) {
            return phrase;
        }
        i = phrase->core.end;
    }
    return std::nullopt;
}

std::optional<Phrase> first_subject_in(const Items& items, Index begin, Index end) {
    for (Index i = begin; i < end;) {
        const bool oblique = items[i].is(Tag::preposition);
        const std::optional<Phrase> phrase = phrase_at(items, oblique ? i + 1 : i, end);
        if (!phrase) {
            ++i;
            continue;
        }
        if (!oblique && may_be_subject(items, i)) return phrase;
        i = phrase->core.end;
    }
    return std::nullopt;
}

/// The verb that shares its subject with what `i` joins to it: in `Ruiz sagte, Costa komme, und
/// bat` not the reported one.
std::optional<Index> verb_before(const Items& items, Index i, ItemRange sentence) {
    std::optional<Index> nearest;
    while (--i >= sentence.begin) {
        if (stands_alone(items, i, sentence)) break;
        if (!items[i].is(kFinite)) continue;
        if (!nearest) nearest = i;
        if (!is_reported_mood(items[i])) return i;
    }
    return nearest;
}

/// What opens the clause, unless that is a thing and somebody follows: an object put in front.
Phrase better_subject(const Items& items, const Phrase& before, Index verb, ItemRange sentence) {
    if (may_speak(items, before)) return before;
    const std::optional<Phrase> after = subject_after(items, verb, sentence.end);
    if (!after || !may_speak(items, *after)) return before;
    if (items[after->core.begin].is(Tag::quotation)) return before;  // verspricht „Mehr Lohn“
    if (after->core.begin > verb + kNextToVerb) return before;  // schrieb dazu im Magazin DER BOTE
    // A bare noun is an object: `Die Stadtreinigung äußerte Zweifel`.
    const bool bare = items[after->core.begin].is(Tag::noun);
    return bare ? before : *after;
}

std::optional<Phrase> subject_of_verb_before(const Items& items, Index i, ItemRange sentence) {
    const std::optional<Index> before = verb_before(items, i, sentence);
    return before ? subject_of(items, *before, sentence) : std::nullopt;
}

std::optional<Phrase> subject_of_first_verb(const Items& items, Index verb, ItemRange sentence) {
    if (verb > sentence.begin) {
        const Item& boundary = items[verb - 1];
        const Item& next = items.at_or_none(verb + 1, verb, sentence.end);
        if (boundary.is(Tag::comma) && next.is(Tag::quotation) && next.capital) {
            return Phrase{{verb + 1, verb + 2}, {verb + 1, verb + 2}};  // …, schrieb „Die Post“
        }
        if (boundary.is(Tag::comma | Tag::close_bracket)) {
            auto found = subject_before_aside(items, verb - 1, sentence);
            if (!found) found = subject_before_relative(items, verb - 1, sentence);
            if (found) return better_subject(items, *found, verb, sentence);
        }
        if (boundary.is(Tag::conjunction)) {  // Ruiz kam und sagte
            return subject_of_verb_before(items, verb - 1, sentence);
        }
    }
    if (auto found = subject_after(items, verb, sentence.end)) return found;
    return subject_of_verb_before(items, verb, sentence);  // Ruiz kam, sagte aber
}

/// The verb stands last, as in subordinate clauses.
bool stands_last(const Items& items, Index verb, ItemRange sentence) {
    return verb + 1 >= sentence.end ||
           items[verb + 1].is(kBoundary | Tag::auxiliary | Tag::quotation | Tag::close_bracket |
                              Tag::conjunction);
}

}  // namespace

Index clause_begin(const Items& items, Index i, ItemRange sentence) {
    while (i > sentence.begin && !ends_clause(items, i - 1) &&
           !joins_clauses(items, i - 1, sentence) && !stands_alone(items, i - 1, sentence)) {
        --i;
    }
    return i;
}

Index clause_end(const Items& items, Index i, ItemRange sentence) {
    while (i < sentence.end && !ends_clause(items, i) && !joins_clauses(items, i, sentence)) {
        ++i;
    }
    return i;
}

bool is_subordinate(const Items& items, Index verb, ItemRange sentence) {
    const Index begin = clause_begin(items, verb, sentence);
    if (begin == verb) return false;
    if (items[begin].is(Tag::subordinator)) return stands_last(items, verb, sentence);
    return opens_relative(items, begin, sentence) && stands_last(items, verb, sentence);
}

std::optional<Phrase> subject_of(const Items& items, Index verb, ItemRange sentence) {
    Index begin = clause_begin(items, verb, sentence);
    if (begin + 1 == verb && items[begin].is_word("und")) begin = verb;  // …, und sagte
    // Guards against `sagte und sagte und …`: each step goes to the left.
    if (begin == verb) return subject_of_first_verb(items, verb, sentence);
    if (items[begin].is(Tag::subordinator) && stands_last(items, verb, sentence)) {
        return first_subject_in(items, begin + 1, verb);
    }
    if (begin + 1 == verb && items[begin].is_word("das")) {  // das gestand auch Ruiz zu
        if (auto found = subject_after(items, verb, sentence.end)) return found;
    }
    if (opens_relative(items, begin, sentence)) {
        const std::optional<Phrase> clause = phrase_at(items, begin, verb);
        const bool is_relative =
            !clause || clause->core.size() == 1 || items[begin + 1].is(Tag::determiner);
        if (is_relative) return phrase_before(items, begin - 2, sentence.begin);
    }
    // Diesen Plan nannte er
    const Item& next = items.at_or_none(verb + 1, verb, sentence.end);
    const Phrase pronoun{{verb + 1, verb + 2}, {verb + 1, verb + 2}};
    if (next.is_any({"er", "ich", "wir", "man"})) return pronoun;
    if (may_be_subject(items, begin)) {
        const std::optional<Phrase> phrase = phrase_at(items, begin, verb);
        if (phrase && may_speak(items, *phrase)) return phrase;
        if (next.is_word("sie")) return pronoun;
        if (phrase && !is_demonstrative(items, phrase->core) && !is_time(items, *phrase)) {
            return better_subject(items, *phrase, verb, sentence);
        }
    }
    if (items[begin].is(Tag::conjunction | Tag::adverb) && begin + 1 < verb) {
        if (const auto phrase = phrase_at(items, begin + 1, verb);
            phrase && phrase->whole.end == verb && may_be_subject(items, begin + 1)) {
            return phrase;  // Auch Ruiz sagte
        }
        if (items[begin + 1].is(Tag::determiner)) {  // und die hier lebende Ärztin Ruiz sagte
            const auto before = phrase_before(items, verb - 1, begin + 1);
            if (before && items[before->core.end - 1].is(Tag::name)) return before;
        }
    }
    return subject_after(items, verb, sentence.end);
}

}  // namespace quoth::quotes::german
