#include "common/quotes/left_rules.hpp"

#include <algorithm>
#include <cstddef>

#include "common/quotes/ablation.hpp"
#include "common/quotes/cues.hpp"
#include "common/quotes/gerunds.hpp"
#include "common/quotes/main_clause.hpp"
#include "common/quotes/noun_phrases.hpp"
#include "common/quotes/unsaid.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kCuesTried = 3;
constexpr Index kNounCueReach = 12;
constexpr Index kMaxOwnerGap = 4;
constexpr Index kHeadlineColonReach = 7;
constexpr Index kLabelReach = 8;

bool is_be(const Item& item) {
    return item.is_any({"was", "were", "been", "is", "are", "be", "being"});
}

bool is_lone_pronoun(const Items& items, ItemRange phrase,
                     std::initializer_list<std::string_view> words) {
    return phrase.size() == 1 &&
           items[phrase.begin].is(Tag::pronoun | Tag::determiner | Tag::subordinator) &&
           items[phrase.begin].is_any(words);
}

/// What one cue says about the quotation.
enum class Verdict { speaker, next_cue, agentless };

/// Tries the cue at `cue_` as the verb that governs the quotation at `q_`.
class CueBefore {
  public:
    CueBefore(const Items& items, const QuotationSite& site, const ScoredCue& cue)
        : items_(items),
          q_(site.item),
          lo_(site.sentence.begin),
          hi_(site.sentence.end),
          cue_(cue.item),
          score_(cue.score) {}

    Verdict judge();
    const Attribution& attribution() const { return attribution_; }

  private:
    Verdict say(ItemRange speaker, Rule rule, ItemRange cue,
                std::optional<ItemRange> antecedent = {});
    Verdict by_phrase(Index first, Index limit);
    std::optional<Verdict> passive();
    bool is_participle(Index before) const;
    std::optional<Index> agent_after() const;
    std::optional<Subject> find_subject();
    std::optional<ItemRange> inverted_subject() const;
    bool is_label_participle() const;
    void follow_embedding(Subject& subject);
    bool is_no_speaker(ItemRange phrase) const;

    const Items& items_;
    Index q_;
    Index lo_;
    Index hi_;
    Index cue_;
    double score_;
    Attribution attribution_;
};

Verdict CueBefore::say(ItemRange speaker, Rule rule, ItemRange cue,
                       std::optional<ItemRange> antecedent) {
    attribution_ = {speaker, cue, rule, antecedent, score_};
    return Verdict::speaker;
}

Verdict CueBefore::judge() {
    if (is_according_to(items_, cue_, lo_)) {
        const auto end = phrase_end(items_, cue_ + 1, hi_);
        if (!end) return Verdict::next_cue;
        return say({cue_ + 1, *end}, Rule::according_to_before, {cue_ - 1, cue_ + 1});
    }
    if (const auto verdict = passive()) return *verdict;
    if (is_label_participle()) return Verdict::agentless;
    std::optional<Subject> subject = find_subject();
    if (!subject) return Verdict::next_cue;
    if (is_unsaid(items_, cue_, subject->phrase, lo_)) return Verdict::agentless;
    follow_embedding(*subject);
    if (is_no_speaker(subject->phrase)) return Verdict::next_cue;
    return say(subject->phrase, Rule::name_before, {cue_, cue_ + 1}, subject->antecedent);
}

Verdict CueBefore::by_phrase(Index first, Index limit) {
    const auto end = phrase_end(items_, first, limit);
    return end ? say({first, *end}, Rule::name_before, {cue_, cue_ + 1}) : Verdict::next_cue;
}

/// `was asked by NAME Q`; `was called Q by NAME`; `was called Q`: agentless.
std::optional<Verdict> CueBefore::passive() {
    const Item& cue = items_[cue_];
    if (!is_on(Part::passives) || !cue.is(Tag::speech_verb) || cue_ <= lo_) return std::nullopt;
    Index before = cue_ - 1;
    if (before > lo_ && (items_[before].is(Tag::adverb) || items_[before].is_word("once")))
        --before;
    const std::optional<Index> agent = agent_after();
    const bool by_next = cue_ + 2 < q_ && items_[cue_ + 1].is_word("by");
    const bool labels = cue.has(WordClass::labelling);
    if (!is_be(items_[before])) {
        if (by_next && labels && by_phrase(cue_ + 2, q_) == Verdict::speaker) {
            return Verdict::speaker;
        }
        // the plan, labelled Q by NAME; the plan, later dubbed the Q in the press by NAME
        if (labels && agent && is_participle(before) && by_phrase(*agent, hi_) == Verdict::speaker)
            return Verdict::speaker;
        return std::nullopt;
    }
    if (by_next && by_phrase(cue_ + 2, q_) == Verdict::speaker) return Verdict::speaker;
    if (agent && by_phrase(*agent, hi_) == Verdict::speaker) return Verdict::speaker;
    if (q_ - cue_ < kLabelReach && (labels || cue.is_any({"named", "known"}))) {
        return Verdict::agentless;
    }
    if (cue.is_any({"asked", "told"}) || items_[before].is_any({"be", "being"}) ||
        items_[cue_ + 1].is_word("to")) {
        return Verdict::next_cue;  // should be released Q, is predicted to bring Q
    }
    return std::nullopt;
}

/// `the plan, then dubbed the | Q`: the cue stands right before the quotation and behind a comma.
bool CueBefore::is_participle(Index before) const {
    Index x = cue_ + 1;
    while (x < q_ && (items_[x].is(Tag::determiner) || items_[x].is_word("as"))) ++x;
    return x == q_ && items_[before].is(Tag::comma);
}

/// `Q by | NAME`, `Q in the press by | NAME`: where the agent of a passive behind the quotation
/// starts.
std::optional<Index> CueBefore::agent_after() const {
    Index by = q_ + 1;
    while (by + 1 < hi_ && items_[by].is(Tag::preposition) && !items_[by].is_word("by")) {
        const std::optional<Index> end = phrase_end(items_, by + 1, hi_);
        if (!end) return std::nullopt;
        by = *end;
    }
    return by + 1 < hi_ && items_[by].is_word("by") ? std::optional(by + 1) : std::nullopt;
}

std::optional<Subject> CueBefore::find_subject() {
    if (items_[cue_].is(Tag::speech_gerund)) {
        if (auto found = speaker_of_gerund(items_, cue_, lo_)) return found;
    } else {
        if (const auto found = inverted_subject()) return Subject{*found, {}};
        if (auto found = subject_of(items_, cue_, lo_)) return found;
        if (auto found = main_subject(items_, lo_, cue_)) return found;
    }
    if (!items_[cue_].is(Tag::speech_verb) || !items_[cue_].is_strong()) return std::nullopt;
    const auto end = phrase_end(items_, cue_ + 1, q_);  // Said NAME: Q
    return end ? std::optional<Subject>(Subject{{cue_ + 1, *end}, {}}) : std::nullopt;
}

/// `…, explained Ruiz, Q`.
std::optional<ItemRange> CueBefore::inverted_subject() const {
    if (!items_[cue_].is(Tag::speech_verb) || !items_[cue_].is_strong()) return std::nullopt;
    if (cue_ > lo_ && !items_[cue_ - 1].is(Tag::comma | Tag::dash)) return std::nullopt;
    const auto end = phrase_end(items_, cue_ + 1, q_);
    if (!end || !items_[*end - 1].is(Tag::name)) return std::nullopt;
    const Item& next = items_.at_or_none(*end, cue_, q_);
    if (!next.is(Tag::comma | Tag::colon | Tag::dash)) return std::nullopt;
    return ItemRange{cue_ + 1, *end};
}

/// `a loophole called Q`, `papers later deemed Q`: a label without an object, behind its noun.
bool CueBefore::is_label_participle() const {
    const Item& cue = items_[cue_];
    if (!cue.is(Tag::speech_verb) || !cue.has(WordClass::labelling)) return false;
    if (!cue.word.ends_with("ed")) return false;
    Index before = cue_ - 1;
    if (before > lo_ && items_[before].is(Tag::adverb)) --before;
    if (before < lo_ || !items_[before].is(Tag::noun) || !items_[before].starts_small())
        return false;
    for (Index i = cue_ + 1; i < q_; ++i) {
        if (!items_[i].is(Tag::determiner) && !items_[i].is_word("as")) return false;
    }
    return true;
}

/// `Ruiz said that he called it Q`: he is Ruiz, and `said` is the cue.
void CueBefore::follow_embedding(Subject& subject) {
    const ItemRange phrase = subject.phrase;
    if (phrase.size() != 1 || !items_[phrase.begin].is(Tag::pronoun)) return;
    if (phrase.begin - 2 <= lo_ || cue_ - phrase.begin >= 5) return;
    Index verb = phrase.begin - 1;
    if (items_[verb].is_word("that")) --verb;
    if (!items_[verb].is(Tag::speech_verb) || !items_[verb].is_strong()) return;
    if (const auto outer = subject_of(items_, verb, lo_)) {
        subject = *outer;
        cue_ = verb;
    }
}

bool CueBefore::is_no_speaker(ItemRange phrase) const {
    if (!is_lone_pronoun(items_, phrase, {"it", "this", "that", "you", "these", "there"})) {
        return false;
    }
    const bool it_says = items_[phrase.begin].is_word("it") && items_[cue_].is_strong() &&
                         items_[cue_].is(Tag::speech_verb);
    return !it_says;
}

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
    if (!subject || is_lone_pronoun(items, subject->phrase, {"it", "i", "you", "we"})) {
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

LeftSide speaker_before(const Items& items, const QuotationSite& site) {
    if (site.opens_sentence()) return {};
    const Index lo = site.sentence.begin;
    if (items[site.item - 1].is(Tag::colon)) {
        if (auto found = speaker_before_colon(items, site.item - 1, lo)) return {found};
    }
    std::vector<ScoredCue> cues = cues_before(items, site.item, lo);
    for (std::size_t i = 0; i < std::min(cues.size(), kCuesTried); ++i) {
        if (cues[i].score < kMinCueScore) break;
        CueBefore cue(items, site, cues[i]);
        switch (cue.judge()) {
            case Verdict::speaker:
                return {cue.attribution()};
            case Verdict::agentless:
                return {std::nullopt, true};
            case Verdict::next_cue:
                break;
        }
    }
    for (const auto rule : {noun_cue, headline_colon, subject_without_cue, possessor}) {
        if (auto found = rule(items, site)) return {found};
    }
    return {};
}

}  // namespace quoth::quotes
