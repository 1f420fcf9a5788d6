#include "common/quotes/attribution/gerunds.hpp"

#include <algorithm>

#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kParentheticReach = 9;
constexpr Index kMaxGap = 40;
constexpr Index kQuotedReach = 14;

/// `a banner saying Q`, but not `released a statement saying Q`.
std::optional<ItemRange> inscription(const Items& items, Index gerund, Index lo) {
    const Index thing = gerund - 1;
    if (thing <= lo || !items[thing].has(WordClass::written_thing)) return std::nullopt;
    if (!items[thing].is(Tag::name | Tag::noun | Tag::role)) return std::nullopt;
    const auto begin = phrase_start(items, thing, lo);
    if (!begin) return std::nullopt;
    Index before = *begin - 1;
    if (before > lo && items[before].is(Tag::adverb)) --before;
    const bool issued = before >= lo && items[before].is(Tag::verb | Tag::speech_verb);
    if (items[thing].has(WordClass::document) && issued) return std::nullopt;
    return ItemRange{*begin, gerund};
}

/// `reportedly yelling`: the word before the adverbs of the -ing form.
Index before_adverbs(const Items& items, Index gerund, Index lo) {
    Index before = gerund - 1;
    while (before > lo && items[before].is(Tag::adverb)) --before;
    return before;
}

/// `with Ruiz tweeting Q`, `with the staff of the mayor saying Q`.
std::optional<ItemRange> with_phrase(const Items& items, Index gerund, Index lo) {
    const Index noun = before_adverbs(items, gerund, lo);
    if (noun <= lo || !items[noun].is(Tag::name | Tag::noun | Tag::role)) return std::nullopt;
    for (Index last = noun; last > lo;) {
        const auto begin = phrase_start(items, last, lo);
        if (!begin || *begin <= lo) return std::nullopt;
        const Item& before = items[*begin - 1];
        if (before.is_word("with")) return ItemRange{*begin, noun + 1};
        if (!before.is(Tag::preposition)) return std::nullopt;
        last = *begin - 2;
    }
    return std::nullopt;
}

/// `The Courier quoted Ruiz as saying Q`, `Ruiz was quoted by the Courier as saying Q`.
std::optional<ItemRange> quoted_as_saying(const Items& items, Index gerund, Index lo) {
    const auto is_quoted = [&](Index i) { return i >= lo && items[i].lemma == "quote"; };
    if (gerund - 2 <= lo || !items[gerund - 1].is_word("as")) return std::nullopt;
    for (Index verb = gerund - 2; verb > std::max(lo, gerund - kQuotedReach); --verb) {
        if (is_quoted(verb) && phrase_end(items, verb + 1, gerund)) {
            // quoted | a person familiar with the matter | as saying
            return ItemRange{verb + 1, gerund - 1};
        }
        if (items[verb].is(kFinite)) break;
    }
    const auto begin = phrase_start(items, gerund - 2, lo);
    if (!begin || *begin <= lo) return std::nullopt;
    if (!items[*begin - 1].is_word("by") || !is_quoted(*begin - 2)) return std::nullopt;
    const auto quoted = subject_of(items, *begin - 2, lo);
    return quoted ? std::optional(quoted->phrase) : std::nullopt;
}

/// `…, Ruiz said, adding Q`: the speaker of the verb that the -ing form follows.
std::optional<ItemRange> parenthetic_speaker(const Items& items, Index gerund, Index lo) {
    Index verb = gerund - 1;
    const Index limit = std::max(lo, gerund - 1 - kParentheticReach);
    while (verb > limit && !(items[verb].is(Tag::speech_verb) && items[verb].is_strong())) --verb;
    if (verb <= lo + 1 || !items[verb].is(Tag::speech_verb) || !items[verb].is_strong()) {
        return std::nullopt;
    }
    const auto begin = phrase_start(items, verb - 1, lo);
    if (!begin || *begin <= lo) return std::nullopt;
    if (!items[*begin - 1].is(Tag::comma | Tag::quotation)) return std::nullopt;
    return ItemRange{*begin, verb};
}

/// `“We stay,” says Ruiz, whose house is wet, before adding Q`.
std::optional<ItemRange> inverted_tag(const Items& items, Index gerund, Index lo) {
    if (gerund <= lo || !items[gerund - 1].is_any({"before", "after", "while"}))
        return std::nullopt;
    for (Index i = lo; i + 2 < gerund; ++i) {
        if (!items[i].is(Tag::quotation)) continue;
        const Index verb = items[i + 1].is(Tag::comma) ? i + 2 : i + 1;
        if (!items[verb].is(Tag::speech_verb) || !items[verb].is_strong()) continue;
        const auto end = phrase_end(items, verb + 1, gerund);
        return end ? std::optional(ItemRange{verb + 1, *end}) : std::nullopt;
    }
    return std::nullopt;
}

/// `…, and Ruiz calling it Q`, `Costa heard Ruiz calling it Q`: the name right before the -ing
/// form.
std::optional<ItemRange> absolute_subject(const Items& items, Index gerund, Index lo) {
    const Index noun = before_adverbs(items, gerund, lo);
    if (noun <= lo || !items[noun].is(Tag::name)) return std::nullopt;
    const auto begin = phrase_start(items, noun, lo);
    if (!begin || *begin <= lo) return std::nullopt;
    const Item& before = items[*begin - 1];
    const bool heard = before.is_any({"heard", "hears", "recalled", "recalls", "remembered",
                                      "remembers", "saw", "filmed", "recorded"});
    if (!heard && !before.is(Tag::conjunction | Tag::dash | Tag::semicolon)) return std::nullopt;
    return ItemRange{*begin, noun + 1};
}

/// The subject that an -ing form shares: that of the reporting verb in the subordinate clause it
/// hangs on (`… after Ruiz admitted it, telling reporters`), else the main one.
std::optional<Subject> subject_of_gerund(const Items& items, Index gerund, Index lo) {
    if (gerund > lo && items[gerund - 1].is(Tag::comma)) {
        Index verb = gerund - 2;
        const Index limit = std::max(lo, gerund - kMaxGap);
        while (verb > limit && !items[verb].is(Tag::verb | Tag::speech_verb)) --verb;
        if (verb > lo && items[verb].is(Tag::speech_verb)) {
            const std::optional<Subject> subject = subject_of(items, verb, lo);
            if (subject && subject->phrase.begin > lo &&
                items[subject->phrase.begin - 1].has(WordClass::clause_opener)) {
                return subject;
            }
        }
    }
    if (auto subject = main_subject(items, lo, gerund)) return subject;
    return subject_of(items, gerund, lo);
}

}  // namespace

std::optional<Subject> speaker_of_gerund(const Items& items, Index gerund, Index lo) {
    for (const auto construction : {inscription, with_phrase, quoted_as_saying, inverted_tag,
                                    parenthetic_speaker, absolute_subject}) {
        if (const auto found = construction(items, gerund, lo)) return Subject{*found, {}};
    }
    return subject_of_gerund(items, gerund, lo);
}

}  // namespace quoth::quotes
