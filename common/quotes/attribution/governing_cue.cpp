#include "common/quotes/attribution/governing_cue.hpp"

#include <algorithm>
#include <cstddef>

#include "common/quotes/ablation.hpp"
#include "common/quotes/attribution/cues.hpp"
#include "common/quotes/attribution/gerunds.hpp"
#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/attribution/passives.hpp"
#include "common/quotes/attribution/unsaid.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kCuesTried = 3;
constexpr Index kLabelReach = 8;

/// What one cue says about the quotation.
enum class Verdict { speaker, next_cue, unknown_speaker, agentless };

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
    Verdict addressed();
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
    if (is_addressed(items_, cue_, {lo_, hi_})) return addressed();
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
    if (items_[before].is_any({"be", "being"}) || items_[cue_ + 1].is_word("to")) {
        return Verdict::next_cue;  // should be released Q, is predicted to bring Q
    }
    return std::nullopt;
}

/// `was told by NAME Q`, `was told Q by NAME`; `was told Q`: nobody's, unless somebody says all of
/// this.
Verdict CueBefore::addressed() {
    if (is_clause_over(items_, cue_, q_)) return Verdict::next_cue;
    if (const auto agent = agent_behind(items_, cue_, q_)) {
        return say(*agent, Rule::name_before, {cue_, cue_ + 1});
    }
    const std::optional<Index> after = agent_after();
    if (after && by_phrase(*after, hi_) == Verdict::speaker) return Verdict::speaker;
    return Verdict::unknown_speaker;
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

}  // namespace

LeftSide speaker_by_cue(const Items& items, const QuotationSite& site) {
    std::vector<ScoredCue> cues = cues_before(items, site.item, site.sentence.begin);
    bool is_addressee = false;
    for (std::size_t i = 0; i < std::min(cues.size(), kCuesTried); ++i) {
        if (cues[i].score < kMinCueScore) break;
        CueBefore cue(items, site, cues[i]);
        switch (cue.judge()) {
            case Verdict::speaker:
                return {cue.attribution()};
            case Verdict::agentless:
                return {std::nullopt, true};
            case Verdict::unknown_speaker:
                is_addressee = true;
                break;
            case Verdict::next_cue:
                break;
        }
    }
    return {std::nullopt, is_addressee};
}

}  // namespace quoth::quotes
