#include "common/quotes/attribution/cues.hpp"

#include <algorithm>

#include "common/quotes/ablation.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

// The weights were set by hand on the development articles; results hardly change when one of them
// moves by a third.
constexpr Index kReach = 70;
constexpr Index kNearestReach = 60;
constexpr double kFiniteScore = 6.0;
constexpr double kGerundScore = 5.0;
constexpr double kBaseScore = 2.5;
constexpr double kAccordingScore = 9.0;
constexpr double kWeakPenalty = 3.0;
constexpr double kLabelPenalty = 2.0;
constexpr double kNearOnlyPenalty = 2.0;
constexpr double kPlainSpeechBonus = 0.5;
constexpr double kPenaltyPerItem = 0.13;
constexpr double kSemicolonPenalty = 2.5;
constexpr double kClausePenalty = 3.0;
constexpr double kDeniedPenalty = 2.5;
constexpr Index kRelativeReach = 6;
constexpr double kLightPenalty = 0.5;

/// A verb behind a determiner or possessive is an adjective or a noun: `the released letter`.
bool is_after_article(const Items& items, Index i, Index lo) {
    if (i <= lo) return false;
    const Item& before = items[i - 1];
    if (before.is(Tag::name)) return false;  // McDonald’s said
    return before.is_any(
        {"the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "'s"});
}

/// What standing between cue and quotation costs the cue.
double barrier(const Items& items, Index i, Index q, Index lo) {
    const Item& item = items[i];
    if (item.is(Tag::semicolon)) return kSemicolonPenalty;
    if (item.is(Tag::quotation)) return kLightPenalty;
    if (item.is(Tag::conjunction) && i > lo && items[i - 1].is(Tag::comma) &&
        item.is_any({"but", "and", "or"})) {
        Index x = i + 1;
        while (x < q && items[x].is(Tag::adverb | Tag::time)) ++x;
        const std::optional<Index> end = phrase_end(items, x, q);
        return end && *end < q && items[*end].is(kFinite | Tag::adverb) ? kClausePenalty : 0.0;
    }
    if (item.is(Tag::conjunction) && item.is_word("but")) return kLightPenalty;
    const bool subordinate =
        item.is(Tag::subordinator) && q - 1 - i > 1 &&
        item.is_any({"while", "although", "though", "whereas", "if", "when", "because"});
    return subordinate ? kLightPenalty : 0.0;
}

/// `the plan, which some have called wet, was Q`: the clause of the cue at `i` closes before the
/// quotation, so another verb governs it.
bool is_in_closed_relative(const Items& items, Index i, Index q, Index lo) {
    const Index limit = std::max(lo, i - kRelativeReach);
    Index pronoun = i - 1;
    while (pronoun > limit && !items[pronoun].is_any({"who", "which", "whose"})) {
        if (items[pronoun].is(Tag::comma | Tag::quotation)) return false;
        --pronoun;
    }
    if (pronoun <= lo || !items[pronoun].is_any({"who", "which", "whose"})) return false;
    if (!items[pronoun - 1].is(Tag::comma)) return false;
    for (Index x = i + 1; x + 1 < q; ++x) {
        if (items[x].is(Tag::comma) && items[x + 1].is(kFinite)) return true;
    }
    return false;
}

/// `does not comment on Q`, `would not say Q`, `declined to call it Q`: nobody says it.
bool is_denied(const Items& items, Index i, Index lo) {
    if (items[i].word != items[i].lemma) return false;
    Index before = i - 1;
    while (before > lo && (items[before].is(Tag::adverb) || items[before].is_word("to"))) {
        if (items[before].is_any({"not", "n't", "never"})) return true;
        --before;
    }
    if (before < lo) return false;
    return items[before].word.ends_with("n't") || items[before].word == "cannot" ||
           items[before].is_any({"declined", "declines", "refused", "refuses", "failed"});
}

/// `put a “sell” rating on`: reports only as `put it Q`.
bool puts_something(const Items& items, Index i, Index q) {
    return items[i].lemma == "put" && !items.at_or_none(i + 1, i, q).is_word("it");
}

bool is_light(const Item& item) {
    return item.is(Tag::comma | Tag::colon | Tag::subordinator | Tag::adverb | Tag::object_pronoun |
                   Tag::conjunction | Tag::time | Tag::determiner | Tag::dash) ||
           item.is_any({"it", "as", "reporters", "of", "to"});
}

/// What the words between the cue at `i` and the quotation add.
double nearness(const Items& items, Index i, Index q) {
    const Item& cue = items[i];
    const Index distance = q - 1 - i;
    const bool close = distance < 6 && [&] {
        for (Index x = i + 1; x < q; ++x) {
            if (!is_light(items[x])) return false;
        }
        return true;
    }();
    if (close) {
        if (!cue.is(Tag::speech_base)) return 4.0;
        return cue.is_strong() ? 2.0 : 1.0;
    }
    if (distance <= 8 && cue.has(WordClass::labelling)) return 2.0;
    return distance <= 4 ? 1.0 : 0.0;
}

double verb_score(const Item& cue) {
    double score = cue.is(Tag::speech_verb)     ? kFiniteScore
                   : cue.is(Tag::speech_gerund) ? kGerundScore
                                                : kBaseScore;
    if (!cue.is_strong()) score -= cue.has(WordClass::labelling) ? kLabelPenalty : kWeakPenalty;
    if (cue.has(WordClass::near_only)) score -= kNearOnlyPenalty;
    if (cue.lemma == "say" || cue.lemma == "tell") score += kPlainSpeechBonus;
    return score;
}

}  // namespace

std::vector<ScoredCue> cues_before(const Items& items, Index q, Index lo) {
    std::vector<ScoredCue> cues;
    double penalty = 0.0;
    for (Index i = q - 1; i >= std::max(lo, q - kReach); --i) {
        penalty += barrier(items, i, q, lo);
        const double far = kPenaltyPerItem * (q - 1 - i) + penalty;
        if (items[i].is(kSpeech) && !is_after_article(items, i, lo) &&
            !puts_something(items, i, q)) {
            const double closed = is_in_closed_relative(items, i, q, lo) ? kClausePenalty : 0.0;
            const double denied = is_denied(items, i, lo) ? kDeniedPenalty : 0.0;
            cues.push_back(
                {verb_score(items[i]) + nearness(items, i, q) - far - closed - denied, i});
        } else if (is_according_to(items, i, lo)) {
            cues.push_back({kAccordingScore - far, i});
        }
    }
    if (!is_on(Part::cue_scoring)) return cues;  // the nearest first
    std::sort(cues.begin(), cues.end(), [](const ScoredCue& a, const ScoredCue& b) {
        return a.score != b.score ? a.score > b.score : a.item > b.item;
    });
    return cues;
}

std::optional<Index> nearest_cue_before(const Items& items, Index q, Index lo) {
    for (Index i = q - 1; i >= std::max(lo, q - kNearestReach); --i) {
        if (items[i].is(kSpeech) &&
            (items[i].is(Tag::speech_gerund) || !is_after_article(items, i, lo))) {
            return i;
        }
        if (is_according_to(items, i, lo)) return i;
    }
    return std::nullopt;
}

std::optional<Index> source_behind(const Items& items, Index at, ItemRange range) {
    if (at + 1 >= range.end) return std::nullopt;
    if (is_according_to(items, at + 1, at)) return at + 2;
    const Item& next = items[at + 1];
    if (!items[at].is_word("per") || !next.is(Tag::name | Tag::determiner)) return std::nullopt;
    // Behind a full stop it may be a forename.
    const bool apart = at == range.begin ? next.is(Tag::determiner)
                                         : items[at - 1].is(Tag::comma | Tag::quotation);
    return apart ? std::optional(at + 1) : std::nullopt;
}

}  // namespace quoth::quotes
