#include "common/quotes/attribution/left_rules.hpp"

#include <algorithm>

#include "common/quotes/ablation.hpp"
#include "common/quotes/attribution/colons.hpp"
#include "common/quotes/attribution/facts.hpp"
#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kNounCueReach = 12;
constexpr Index kMaxOwnerGap = 4;
constexpr Index kHeadlineColonReach = 7;

/// `her claim that Q`, `Ruiz’s new pledge of Q`, `a claim by Ruiz that Q`.
std::optional<Attribution> noun_cue(const Items& items, const QuotationSite& site) {
    if (!is_on(Part::noun_cues)) return std::nullopt;
    const Index lo = site.sentence.begin;
    const Index q = site.item;
    const auto is_owner = [&](Index i) {
        return i >= lo &&
               (items[i].is(Tag::possessive) || items[i].is_any({"his", "her", "their"}));
    };
    // Ruiz’s recent, quite unfounded claim
    const auto owner_of = [&](Index noun) {
        Index x = noun - 1;
        while (x > noun - kMaxOwnerGap && x > lo && !is_owner(x) &&
               items[x].is(Tag::noun | Tag::role | Tag::adverb | Tag::verb | Tag::time)) {
            --x;
        }
        return is_owner(x) ? x : -1;
    };
    for (Index x = q - 1; x > std::max(lo, q - kNounCueReach); --x) {
        if (!items[x].has(WordClass::noun_cue) ||
            items[x].is(Tag::speech_verb | Tag::speech_gerund)) {
            continue;
        }
        const ItemRange cue{x, x + 1};
        const Index owner = owner_of(x);
        if (owner >= 0 && items[owner].is(Tag::determiner)) {
            return Attribution{{owner, owner + 1}, cue, Rule::noun_cue};
        }
        if (owner > lo) {
            if (const auto begin = phrase_start(items, owner - 1, lo)) {
                const ItemRange speaker{*begin, owner};
                return Attribution{speaker, cue, Rule::noun_cue, {}, 0.0, speaker};
            }
        }
        if (x + 2 < q && items[x + 1].is_any({"by", "from", "of"})) {
            if (const auto end = phrase_end(items, x + 2, q)) {
                return Attribution{{x + 2, *end}, cue, Rule::noun_cue};
            }
        }
    }
    return std::nullopt;
}

/// Headline style, the colon not next to the quotation: `Ruiz: Council must Q`.
std::optional<Attribution> headline_colon(const Items& items, const QuotationSite& site) {
    if (site.paragraph > 1) return std::nullopt;
    const Index lo = site.sentence.begin;
    const Index limit = std::min(site.item, lo + kHeadlineColonReach);
    for (Index x = lo + 1; x < limit; ++x) {
        if (!items[x].is(Tag::colon)) continue;
        if (phrase_start(items, x - 1, lo) != lo) return std::nullopt;
        return Attribution{{lo, x}, {x, x + 1}, Rule::colon};
    }
    return std::nullopt;
}

/// Any verb and its subject.
std::optional<Attribution> subject_without_cue(const Items& items, const QuotationSite& site) {
    if (!is_on(Part::subject_without_cue)) return std::nullopt;
    const Index lo = site.sentence.begin;
    Index verb = site.item - 1;
    while (verb >= lo && !(items[verb].is(Tag::verb | Tag::auxiliary | Tag::gerund) &&
                           !(verb > lo && items[verb - 1].is(Tag::determiner)))) {
        --verb;
    }
    if (verb < lo) return std::nullopt;
    std::optional<Subject> subject = main_subject(items, lo, site.item);
    if (!subject) subject = subject_of(items, verb, lo);
    if (!subject || is_lone_pronoun(items, subject->phrase, {"it", "i", "you", "we"}) ||
        is_mere_thing(items, subject->phrase)) {
        return std::nullopt;
    }
    return Attribution{
        subject->phrase, {verb, verb + 1}, Rule::subject_before, subject->antecedent};
}

std::optional<Attribution> possessor(const Items& items, const QuotationSite& site) {
    const Index lo = site.sentence.begin;
    for (Index x = site.item - 1; x > lo; --x) {
        if (!items[x].is(Tag::possessive)) continue;
        const auto begin = phrase_start(items, x - 1, lo);
        if (!begin) return std::nullopt;
        return Attribution{{*begin, x}, {}, Rule::possessor};
    }
    return std::nullopt;
}

}  // namespace

LeftSide speaker_before(const Items& items, const QuotationSite& site) {
    if (site.opens_sentence()) return {};
    const Index lo = site.sentence.begin;
    if (items[site.item - 1].is(Tag::colon)) {
        if (auto found = speaker_before_colon(items, site.item - 1, lo)) return {found};
    }
    const LeftSide by_cue = speaker_by_cue(items, site);
    if (by_cue.attribution || by_cue.agentless) return by_cue;
    for (const auto rule : {noun_cue, headline_colon, subject_without_cue, possessor}) {
        if (auto found = rule(items, site)) return {found};
    }
    return {};
}

}  // namespace quoth::quotes
