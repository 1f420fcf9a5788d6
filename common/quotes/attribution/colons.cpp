#include "common/quotes/attribution/colons.hpp"

#include "common/quotes/attribution/cues.hpp"
#include "common/quotes/attribution/gerunds.hpp"
#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/attribution/passives.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

/// `Ana Ruiz, economist, Bank of Marlow, Girona:`, as comments are collected.
std::optional<ItemRange> name_of_heading(const Items& items, ItemRange heading) {
    constexpr Tags kInHeading = kNominal | Tag::comma | Tag::preposition | Tag::conjunction |
                                Tag::determiner | Tag::possessive;
    if (heading.empty() || !items[heading.begin].is(Tag::name)) return std::nullopt;
    if (!items.any(heading, Tag::comma) || !items.all(heading, kInHeading)) return std::nullopt;
    const std::optional<Index> end = phrase_end(items, heading.begin, heading.end);
    return end ? std::optional(ItemRange{heading.begin, *end}) : std::nullopt;
}

/// `Key quotes from Mayor Ana Ruiz:`
std::optional<ItemRange> speaker_of_collection(const Items& items, Index colon, Index lo) {
    if (colon <= lo) return std::nullopt;
    const std::optional<Index> begin = phrase_start(items, colon - 1, lo);
    if (!begin || *begin - 2 < lo || !items[*begin - 1].is_any({"from", "by"})) return std::nullopt;
    const bool collection = items[*begin - 2].is_any(
        {"quotes", "quotations", "comments", "remarks", "highlights", "excerpts", "statements"});
    return collection ? std::optional(ItemRange{*begin, colon}) : std::nullopt;
}

/// `Costa was told by Ruiz:`; nobody's without `by Ruiz`.
std::optional<Attribution> told_by(const Items& items, Index cue, Index colon) {
    const std::optional<ItemRange> agent = agent_behind(items, cue, colon);
    if (!agent) return std::nullopt;
    return Attribution{*agent, {cue, cue + 1}, Rule::name_before, {}, kMinCueScore};
}

}  // namespace

std::optional<Attribution> speaker_before_colon(const Items& items, Index colon, Index lo) {
    const ItemRange sign{colon, colon + 1};
    if (const auto name = speaker_of_collection(items, colon, lo)) {
        return Attribution{*name, sign, Rule::colon};
    }
    if (const auto name = name_of_heading(items, {lo, colon})) {
        return Attribution{*name, sign, Rule::colon};
    }
    const std::optional<Index> begin =
        colon > lo ? phrase_start(items, colon - 1, lo) : std::optional<Index>();
    if (begin) {
        const bool opens =
            *begin == lo ||
            (colon - *begin <= 5 && items[*begin - 1].is(Tag::dash | Tag::semicolon | Tag::stop));
        if (opens) return Attribution{{*begin, colon}, sign, Rule::colon};
    }
    if (const auto cue = nearest_cue_before(items, colon, lo)) {
        if (is_according_to(items, *cue, lo)) {
            if (const auto end = phrase_end(items, *cue + 1, colon)) {
                return Attribution{
                    {*cue + 1, *end}, {*cue - 1, *cue + 1}, Rule::according_to_before};
            }
        }
        if (is_addressed(items, *cue, {lo, colon}) && !is_clause_over(items, *cue, colon)) {
            return told_by(items, *cue, colon);
        }
        std::optional<Subject> subject = items[*cue].is(Tag::speech_gerund)
                                             ? speaker_of_gerund(items, *cue, lo)
                                             : subject_of(items, *cue, lo);
        if (!subject) subject = main_subject(items, lo, *cue);
        if (subject) {
            return Attribution{subject->phrase,
                               {*cue, *cue + 1},
                               Rule::name_before,
                               subject->antecedent,
                               kMinCueScore};
        }
    } else if (begin && items[*begin - 1].is_word("from") && items[colon - 1].is(Tag::name)) {
        return Attribution{{*begin, colon}, sign, Rule::colon};  // This from NAME: Q
    }
    if (const auto subject = main_subject(items, lo, colon)) {
        if (!items[subject->phrase.begin].is_word("it")) {
            return Attribution{subject->phrase, sign, Rule::colon, subject->antecedent};
        }
    }
    if (begin) return Attribution{{*begin, colon}, sign, Rule::colon};
    return std::nullopt;
}

}  // namespace quoth::quotes
