#include "common/quotes/attribution/subjects.hpp"

#include <algorithm>

#include "common/quotes/attribution/descriptive_asides.hpp"
#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr int kMaxSteps = 60;
constexpr Index kShortClause = 9;  // items
constexpr Index kLongClause = 20;
constexpr Tags kVerbGroup = kAnyVerb | Tag::adverb;
constexpr Tags kClauseVerb =
    Tag::verb | Tag::auxiliary | Tag::adverb | Tag::gerund | Tag::speech_gerund | Tag::speech_base;

bool is_relative(const Item& item) {
    return item.is_any({"who", "which", "that", "whose"}) &&
           item.is(Tag::pronoun | Tag::subordinator);
}

/// Verbs and adverbs between subject and verb.
bool is_skipped_verb(const Item& item) {
    if (item.is_any({"to", "about"}) && item.is(Tag::preposition)) return true;
    return item.is(kVerbGroup);
}

/// Walks left from a verb to its subject. Each `step_over_…` moves `j_` past one thing that may
/// stand between the two.
class LeftWalk {
  public:
    LeftWalk(const Items& items, Index verb, Index lo) : items_(items), verb_(verb), lo_(lo) {}

    std::optional<Subject> run();

  private:
    enum class Step { go_on, stop };

    Step step();
    Step at_phrase();
    Step at_pronoun();
    Step at_comma();
    Step at_verb();
    Step at_quotation();
    bool is_relative_subject() const;
    bool is_floating_determiner() const;
    void step_over_time();
    void step_over_bracket();
    void step_over_dash();
    std::optional<Subject> named_instead_of(ItemRange phrase) const;
    bool leave_relative_clause(ItemRange phrase);
    bool leave_object(ItemRange phrase);
    bool leave_prepositional_phrase(ItemRange phrase);
    bool leave_relative_aside(ItemRange phrase);
    bool leave_participle_aside(ItemRange phrase);
    bool leave_whose(ItemRange phrase);
    Step stop_with(std::optional<Subject> subject);
    std::optional<Subject> fallback() const;

    const Items& items_;
    Index verb_;
    Index lo_;
    Index j_ = 0;
    int steps_ = 0;
    std::optional<ItemRange> fallback_;    // a phrase that would do
    std::optional<ItemRange> aside_name_;  // a name between commas: `the mayor, Ana Ruiz, said`
    std::optional<Subject> found_;
};

std::optional<Subject> LeftWalk::run() {
    j_ = verb_ - 1;
    while (j_ >= lo_ && steps_ < kMaxSteps) {
        ++steps_;
        if (step() == Step::stop) return found_;
    }
    return fallback();
}

std::optional<Subject> LeftWalk::fallback() const {
    if (fallback_) return Subject{*fallback_, {}};
    if (aside_name_) return Subject{*aside_name_, {}};
    return std::nullopt;
}

LeftWalk::Step LeftWalk::stop_with(std::optional<Subject> subject) {
    found_ = subject;
    return Step::stop;
}

LeftWalk::Step LeftWalk::step() {
    const Item& item = items_[j_];
    if (is_skipped_verb(item)) return at_verb();
    if (item.is(Tag::comma)) return at_comma();
    if (item.is(Tag::quotation)) return at_quotation();
    if (item.is(Tag::pronoun) || is_relative_subject()) return at_pronoun();
    if (item.is(Tag::conjunction)) {
        const std::optional<Subject> main = main_subject(items_, lo_, j_);
        return stop_with(main ? main : fallback());
    }
    if (item.is(Tag::stop | Tag::colon | Tag::semicolon)) return stop_with(fallback());
    if (item.is(Tag::time | Tag::number)) {
        step_over_time();
    } else if (item.is(Tag::close_bracket)) {
        step_over_bracket();
    } else if (item.is(Tag::dash)) {
        step_over_dash();
    } else if (item.is(kNominal | Tag::determiner) && !is_floating_determiner()) {
        return at_phrase();
    } else {
        --j_;
    }
    return Step::go_on;
}

LeftWalk::Step LeftWalk::at_verb() {
    if (items_[j_].is_word("ago") &&
        items_.at_or_none(j_ - 1, lo_, verb_).has(WordClass::time_noun)) {
        const std::optional<Index> begin = phrase_start(items_, j_ - 1, lo_);
        j_ = begin ? *begin - 1 : j_ - 1;  // two weeks ago said
        return Step::go_on;
    }
    const bool adjective =
        items_[j_].is(Tag::verb) && j_ > lo_ && items_[j_ - 1].is(Tag::determiner);
    if (adjective) return stop_with(std::nullopt);
    --j_;
    return Step::go_on;
}

/// A title in marks inside the subject is stepped over: `the “Horizon” project said`.
LeftWalk::Step LeftWalk::at_quotation() {
    constexpr Tags kBefore = Tag::name | Tag::noun | Tag::role | Tag::determiner;
    if (j_ <= lo_ || !items_[j_ - 1].is(kBefore)) return stop_with(fallback());
    --j_;
    return Step::go_on;
}

/// `they all said`, `had this to say`: no subject of its own.
bool LeftWalk::is_floating_determiner() const {
    const Item& item = items_[j_];
    const Item& before = items_.at_or_none(j_ - 1, lo_, verb_);
    if (item.is_any({"both", "all", "each"})) return before.is(kNominal);
    return item.is_any({"this", "these"}) && items_[j_ + 1].is(Tag::preposition) &&
           before.is(kFinite);
}

/// `Ruiz on Tuesday said`.
void LeftWalk::step_over_time() {
    Index k = j_;
    while (k > lo_ && items_[k].is(Tag::time | Tag::number | Tag::comma)) --k;
    if (items_[k].is(Tag::preposition)) --k;
    j_ = k < j_ ? k : j_ - 1;
}

void LeftWalk::step_over_bracket() {
    while (j_ > lo_ && !items_[j_].is(Tag::open_bracket)) --j_;
    --j_;
}

void LeftWalk::step_over_dash() {
    Index k = j_ - 1;
    while (k > lo_ && !items_[k].is(Tag::dash)) --k;
    j_ = k > lo_ ? k - 1 : j_ - 1;
}

/// The stretch back to the comma before is taken for an aside; a name there is remembered.
LeftWalk::Step LeftWalk::at_comma() {
    Index k = j_ - 1;
    while (k > lo_ && !items_[k].is(Tag::comma | Tag::quotation)) --k;
    if (k < lo_ || !items_[k].is(Tag::comma)) {
        --j_;
        return Step::go_on;
    }
    const ItemRange aside{k + 1, j_};
    if (!aside_name_ && names_somebody(items_, aside)) aside_name_ = aside;
    j_ = k - 1;
    return Step::go_on;
}

/// `a report, which notes`.
bool LeftWalk::is_relative_subject() const {
    if (!items_[j_].is_word("which")) return false;
    for (Index i = j_ + 1; i < verb_; ++i) {
        if (!items_[i].is(Tag::adverb | Tag::auxiliary)) return false;
    }
    return items_.at_or_none(j_ - 1, lo_, verb_).is(Tag::comma | kNominal);
}

LeftWalk::Step LeftWalk::at_pronoun() {
    const ItemRange pronoun{j_, j_ + 1};
    if (!items_[j_].is_any({"who", "which"})) return stop_with(Subject{pronoun, {}});
    Index k = j_ - 1;
    if (k >= lo_ && items_[k].is(Tag::comma)) --k;
    std::optional<ItemRange> antecedent = person_with_age(items_, k, lo_);
    if (!antecedent) antecedent = phrase_chain(items_, k, lo_);
    // `Ruiz, who leads the council, said`: the clause ended before the verb.
    if (antecedent && items_[verb_ - 1].is(Tag::comma)) return stop_with(Subject{*antecedent, {}});
    return stop_with(Subject{pronoun, antecedent});
}

LeftWalk::Step LeftWalk::at_phrase() {
    const std::optional<ItemRange> phrase = phrase_chain(items_, j_, lo_);
    if (!phrase) return stop_with(fallback());
    if (leave_participle_aside(*phrase)) return Step::go_on;
    if (leave_whose(*phrase)) return Step::go_on;
    if (steps_ > 1 && items_[phrase->end].is(Tag::comma)) {
        if (const auto person = person_with_age(items_, phrase->begin - 1, lo_))
            return stop_with(Subject{*person, {}});
    }
    if (auto name = named_instead_of(*phrase)) return stop_with(name);
    if (const auto holder = holder_of_bare_office(items_, *phrase, lo_))
        return stop_with(Subject{*holder, {}});
    if (leave_relative_clause(*phrase) || leave_object(*phrase)) return Step::go_on;
    const Item& before = items_.at_or_none(phrase->begin - 1, lo_, verb_);
    if (before.is_any({"as", "after", "before", "since", "until", "than", "because", "like"}) &&
        items_[verb_].is(Tag::speech_verb | Tag::auxiliary) && steps_ <= 3) {
        return stop_with(Subject{*phrase, {}});
    }
    if (leave_prepositional_phrase(*phrase) || leave_relative_aside(*phrase)) return Step::go_on;
    return stop_with(Subject{*phrase, {}});
}

/// When the phrase is no name but a name stood beside it between commas, that is the subject.
std::optional<Subject> LeftWalk::named_instead_of(ItemRange phrase) const {
    if (!aside_name_) return std::nullopt;
    bool has_name = false;
    for (Index i = phrase.begin; i < phrase.end; ++i) {
        has_name = has_name || (items_[i].is(Tag::name) && !items_[i].has(WordClass::title));
    }
    if (items_[phrase.end - 1].is(Tag::name) && has_name) return std::nullopt;
    if (phrase.begin > lo_ + 1 && items_[phrase.begin - 1].is(Tag::comma) &&
        items_[phrase.begin - 2].is(Tag::name) && items_[phrase.begin].is(Tag::determiner)) {
        if (const auto start = phrase_start(items_, phrase.begin - 2, lo_)) {
            return Subject{{*start, phrase.begin - 1}, {}};
        }
    }
    return Subject{*aside_name_, {}};
}

/// `Ruiz, who leads the council, said`: the phrase is the object inside the clause.
bool LeftWalk::leave_relative_clause(ItemRange phrase) {
    Index k = phrase.begin - 1;
    if (k > lo_ && items_[k].is(Tag::preposition) && items_[k - 1].is(Tag::verb)) {
        --k;  // a shop that was hit by | a lorry
    }
    if (k < lo_ || !items_[k].is(kFinite | kClauseVerb) || items_[k].is(Tag::adverb)) return false;
    const bool after_gerund = items_[k].is(Tag::gerund | Tag::speech_gerund);
    // who has been told to leave | his shop
    while (k > lo_ && (items_[k].is(kClauseVerb | Tag::speech_verb) || items_[k].is_word("to")))
        --k;
    if (is_relative(items_[k])) {
        fallback_ = phrase;
        j_ = k - 1;
        while (j_ >= lo_ && items_[j_].is(Tag::comma)) --j_;
        return true;
    }
    if (after_gerund && items_[k].is(Tag::comma)) {
        fallback_ = phrase;
        j_ = k - 1;
        return true;
    }
    return false;
}

/// `Ruiz attacked Costa, called him Q and left`: the phrase is the object of a verb before it in
/// the same list.
bool LeftWalk::leave_object(ItemRange phrase) {
    Index before = verb_ - 1;
    while (before > lo_ && items_[before].is(Tag::adverb | Tag::auxiliary)) --before;
    if (before <= lo_ || !items_[before].is(Tag::comma) || fallback_) return false;
    if (phrase.begin <= lo_ || !items_[phrase.begin - 1].is(Tag::speech_verb | Tag::verb)) {
        return false;
    }
    fallback_ = phrase;
    j_ = phrase.begin - 1;
    return true;
}

/// `Ruiz, of Girona, said`; `At a rally in Girona Ruiz said`.
bool LeftWalk::leave_prepositional_phrase(ItemRange phrase) {
    if (fallback_ || phrase.begin <= lo_ || !items_[phrase.begin - 1].is(Tag::preposition)) {
        return false;
    }
    fallback_ = phrase;
    j_ = phrase.begin - 2;
    if (j_ > lo_ && items_[j_].is(Tag::comma)) --j_;
    return true;
}

/// `Ruiz, flanked by her lawyer, Pedro Costa, said`: the names are those of the aside.
bool LeftWalk::leave_participle_aside(ItemRange phrase) {
    Index participle = phrase.begin - 1;
    if (steps_ <= 1 || !items_.at_or_none(participle, lo_, verb_).is(Tag::preposition))
        return false;
    --participle;
    const Item& comma = items_.at_or_none(participle - 1, lo_, verb_);
    if (!items_.at_or_none(participle, lo_, verb_)
             .is(Tag::verb | Tag::gerund | Tag::speech_gerund) ||
        !comma.is(Tag::comma) || !items_.at_or_none(participle - 2, lo_, verb_).is(Tag::name)) {
        return false;
    }
    aside_name_.reset();
    fallback_.reset();
    j_ = participle - 2;
    return true;
}

/// `Ana Ruiz, whose son Juan, 12, sings, said`: the phrase is the subject of the clause.
bool LeftWalk::leave_whose(ItemRange phrase) {
    if (steps_ <= 1 || !items_.at_or_none(phrase.begin - 1, lo_, verb_).is_word("whose"))
        return false;
    if (!items_.at_or_none(phrase.begin - 2, lo_, verb_).is(Tag::comma)) return false;
    aside_name_.reset();
    fallback_.reset();
    j_ = phrase.begin - 3;
    return true;
}

/// `Ruiz, whose office is closed, said`; `The memo, which was leaked and which her aide, Pedro
/// Costa, has read, said`.
bool LeftWalk::leave_relative_aside(ItemRange phrase) {
    if (fallback_ || steps_ <= 1 || phrase.begin <= lo_ + 1 ||
        !items_[phrase.begin - 1].is(Tag::comma)) {
        return false;
    }
    Index k = phrase.begin - 2;
    // Behind a comma the verb has its subject farther away; without one it may be the phrase.
    const Index reach = items_[phrase.end].is(Tag::comma) ? kLongClause : kShortClause;
    const Index limit = std::max(lo_, k - reach);
    while (k > limit && !items_[k].is(Tag::comma | Tag::stop)) --k;
    if (k <= lo_ || !items_[k].is(Tag::comma) || !items_[k + 1].is_any({"who", "whose", "which"})) {
        return false;
    }
    fallback_ = phrase;
    j_ = k - 1;
    return true;
}

}  // namespace

std::optional<Subject> subject_of(const Items& items, Index verb, Index lo) {
    return LeftWalk(items, verb, lo).run();
}

}  // namespace quoth::quotes
