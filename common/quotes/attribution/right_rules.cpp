#include "common/quotes/attribution/right_rules.hpp"

#include <algorithm>

#include "common/quotes/ablation.hpp"
#include "common/quotes/attribution/cues.hpp"
#include "common/quotes/attribution/passives.hpp"
#include "common/quotes/attribution/quoted_subjects.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kReach = 60;
constexpr Index kMaxTailGap = 14;
constexpr Index kMaxDashName = 6;
constexpr Index kMaxDashRest = 20;
constexpr Index kAsideTail = 12;
constexpr Index kAddresseeReach = 5;
constexpr Index kQuotedReach = 14;

/// One quotation's right side while its rules are tried.
struct RightSide {
    const Items& items;
    const QuotationSite& site;
    Index begin = 0;  // first item after the punctuation behind the quotation
    Index end = 0;    // of the sentence
    bool expected = false;
    bool after_dash = false;

    [[nodiscard]] bool has_cue_before() const {
        return !site.opens_sentence() &&
               nearest_cue_before(items, site.item, site.sentence.begin).has_value();
    }
};

/// `“Stay.” — Ana Ruiz`, to the end of the sentence.
std::optional<Attribution> dash_name(const RightSide& r) {
    if (!r.after_dash || !r.items[r.begin].is(Tag::name | Tag::determiner)) return std::nullopt;
    const auto end = phrase_end(r.items, r.begin, r.end);
    if (!end || !r.items[*end - 1].is(Tag::name) || *end - r.begin > kMaxDashName ||
        r.end - r.begin > kMaxDashRest)
        return std::nullopt;
    constexpr Tags kAfterName = Tag::comma | Tag::stop | Tag::open_bracket | Tag::preposition;
    if (*end < r.end && !r.items[*end].is(kAfterName)) return std::nullopt;
    if (r.items.any({*end, r.end}, kFinite | Tag::pronoun | Tag::quotation)) return std::nullopt;
    return Attribution{{r.begin, *end}, {r.begin - 1, r.begin}, Rule::dash_after};
}

std::optional<Attribution> according_to(const RightSide& r) {
    const auto source = source_opened_at(r.items, r.begin, {r.site.item, r.end});
    if (!source) return std::nullopt;
    const auto end = phrase_end(r.items, *source, r.end);
    if (!end) return std::nullopt;
    return Attribution{{*source, *end}, {r.begin, *source}, Rule::according_to_after};
}

/// `“Stay,” as Ruiz put it`; a tail further right outranks it.
std::optional<Attribution> as_name_verb(const RightSide& r) {
    if (!r.items[r.begin].is_word("as") || r.begin + 1 >= r.end) return std::nullopt;
    const auto end = phrase_end(r.items, r.begin + 1, r.end);
    if (!end || *end >= r.end || !r.items[*end].is(kFinite | Tag::adverb)) return std::nullopt;
    if (auto tail = speaker_in_tail(r.items, {*end, r.end})) return tail;
    return Attribution{{r.begin + 1, *end}, {*end, *end + 1}, Rule::according_to_after};
}

/// `“Stay!” snorted the baker.`: any verb, when its subject is all that follows.
bool is_lone_inversion(const RightSide& r, Index verb) {
    if (!r.expected || !r.items[verb].is(Tag::verb) || r.items[verb].capital) return false;
    const std::optional<Index> end = phrase_end(r.items, verb + 1, r.end);
    return end && (*end >= r.end || r.items[*end].is(Tag::stop | Tag::comma | Tag::quotation));
}

/// `said`, and in headlines `“Stay”, say traders`.
bool is_inverted_cue(const RightSide& r, Index verb) {
    const Item& item = r.items[verb];
    if (item.is(Tag::speech_verb) || is_lone_inversion(r, verb)) return true;
    return item.is_word("say") && r.expected &&
           r.items.at_or_none(verb + 1, r.begin, r.end).is(kNominal);
}

/// `“Stay,” said Ruiz`.
std::optional<Attribution> inverted(const RightSide& r) {
    Index verb = r.begin;
    while (verb < r.end && r.items[verb].is(Tag::adverb)) ++verb;
    if (verb >= r.end || !is_inverted_cue(r, verb)) return std::nullopt;
    Index name = verb + 1;
    while (name < r.end && r.items[name].is(Tag::adverb)) ++name;
    auto end = phrase_end(r.items, name, r.end);
    if (!end && name + 1 < r.end && r.items[name + 1].is(kNominal) &&
        r.items[name].is(Tag::verb | Tag::gerund | kSpeech)) {
        ++name;  // said retired general Ruiz
        end = phrase_end(r.items, name, r.end);
    }
    if (!end) return std::nullopt;
    const bool strong = r.items[verb].is_strong();
    if (!r.expected && !strong) return std::nullopt;
    if (!r.site.opens_sentence()) {
        if (*end < r.end && r.items[*end].is(kFinite)) return std::nullopt;
        if (!strong && r.has_cue_before()) return std::nullopt;
    }
    return Attribution{{name, *end}, {verb, verb + 1}, Rule::cue_after};
}

/// `“Stay,” Ruiz said`; `“Stay,” Ruiz, who leads the council, said`.
class NameThenCue {
  public:
    explicit NameThenCue(const RightSide& r) : r_(r) {}

    std::optional<Attribution> find() {
        Index begin = r_.begin;
        if (r_.items[begin].is(Tag::verb | Tag::gerund) && r_.expected && begin + 1 < r_.end &&
            r_.items[begin + 1].is(kNominal)) {
            ++begin;
        }
        if (!r_.items[begin].is(Tag::pronoun | Tag::determiner | kNominal)) return std::nullopt;
        const auto end = phrase_end(r_.items, begin, r_.end);
        if (!end) return std::nullopt;
        speaker_ = {begin, *end};
        return scan();
    }

  private:
    std::optional<Attribution> scan() {
        Index x = speaker_.end;
        const Index limit = std::min(r_.end, x + kReach);
        for (; x < limit; ++x) {
            const Item& item = r_.items[x];
            if (item.is(Tag::speech_verb) && (!r_.items[x - 1].is(Tag::determiner) || is_one(x))) {
                const bool near = clean_ || r_.expected;
                return with_cue(x, near ? Rule::name_after : Rule::distant_name_after);
            }
            if (is_other_report(x) || is_habit(x)) return with_cue(x, Rule::name_after);
            if (const Index end = over_title(x); end > x) {
                speaker_.end = end;
                x = end - 1;
                continue;
            }
            if (item.is(Tag::quotation | Tag::stop)) break;
            if (const Index close = relative_close(x); close > x) {
                x = close;
                continue;
            }
            if (item.is(Tag::comma) && !r_.expected) {
                if (auto tail = speaker_in_tail(r_.items, {x, std::min(r_.end, x + kAsideTail)})) {
                    return tail;
                }
            } else if (item.is(Tag::verb | Tag::gerund | Tag::speech_gerund)) {
                if (item.is(Tag::verb) && x == speaker_.end && r_.has_cue_before()) break;
                clean_ = false;
            }
        }
        return without_cue(x);
    }

    /// `the “Rain” actress said`: the end of a phrase that goes on behind a title, else `x`.
    Index over_title(Index x) const {
        if (!r_.items[x].is(Tag::quotation) || x != speaker_.end ||
            !r_.items[x - 1].is(Tag::determiner)) {
            return x;
        }
        const std::optional<Index> end = phrase_end(r_.items, x + 1, r_.end);
        return end && *end < r_.end && r_.items[*end].is(Tag::speech_verb | Tag::adverb) ? *end : x;
    }

    /// `Ruiz, who asked for silence, said`: the comma that closes the clause before a cue, else
    /// `x`.
    Index relative_close(Index x) const {
        if (!r_.items[x].is(Tag::comma) || x + 1 >= r_.end ||
            !r_.items[x + 1].is_any({"who", "whose", "which"})) {
            return x;
        }
        const Index limit = std::min(r_.end, x + kReach);
        for (Index y = x + 2; y + 1 < limit && !r_.items[y].is(Tag::quotation | Tag::stop); ++y) {
            if (r_.items[y].is(Tag::comma) && r_.items[y + 1].is(Tag::speech_verb)) return y;
        }
        return x;
    }

    /// `one said`, `another said`: a determiner that is the whole speaker.
    bool is_one(Index x) const {
        return x == speaker_.end && speaker_.size() == 1 &&
               r_.items[x - 1].is_any({"one", "another", "both", "some", "many", "most", "several",
                                       "few", "two", "three"});
    }

    /// Any verb next to an expected speaker reports: `“Stay,” Ruiz sniped`.
    bool is_other_report(Index x) const {
        return r_.items[x].is(Tag::verb) && !r_.items[x - 1].is(Tag::determiner) && clean_ &&
               r_.expected && x < speaker_.end + 3 && !r_.has_cue_before();
    }

    /// `“Look ahead,” Ruiz would tell her pupils`.
    bool is_habit(Index x) const {
        return r_.items[x].is(Tag::speech_base) && clean_ && r_.expected &&
               r_.items[x - 1].is(Tag::auxiliary | Tag::adverb) && x < speaker_.end + 3 &&
               !r_.has_cue_before();
    }

    std::optional<Attribution> without_cue(Index x) const {
        const bool comma = r_.site.ending == Ending::comma;
        const bool quotation_next = x < r_.end && r_.items[x].is(Tag::quotation);
        if (!r_.expected || (!comma && !quotation_next) || r_.has_cue_before()) return std::nullopt;
        return Attribution{speaker_, {}, Rule::bare_name_after};
    }

    /// `quoted Ruiz | as saying`, `quoted him | as saying`, `quoted a person close to him | as
    /// saying`: where the phrase that opens at `first` ends.
    std::optional<Index> as_saying(Index first) const {
        const Index limit = std::min(r_.end - 1, first + kQuotedReach);
        for (Index as = first + 1; as < limit && !r_.items[as].is(Tag::comma | kFinite); ++as) {
            if (r_.items[as].is_word("as") && r_.items[as + 1].is(Tag::speech_gerund)) return as;
        }
        return std::nullopt;
    }

    std::optional<Attribution> with_cue(Index x, Rule rule) const {
        if (r_.items[x].lemma == "quote") {
            if (const auto as = as_saying(x + 1)) {
                return Attribution{{x + 1, *as}, {*as + 1, *as + 2}, rule};
            }
        }
        if (is_be(r_.items[x - 1]) && is_addressed(r_.items, x, {r_.begin, r_.end})) {
            const std::optional<ItemRange> agent = agent_behind(r_.items, x, r_.end);
            if (!agent) return std::nullopt;  // “Stay,” Ruiz was told
            return Attribution{*agent, {x, x + 1}, rule};
        }
        return Attribution{speaker_, {x, x + 1}, rule};
    }

    const RightSide& r_;
    ItemRange speaker_;
    bool clean_ = true;  // no other verb so far
};

/// `said the dam | in the hills is full`: a verb follows before anything that sets a clause apart.
bool is_clause_from(const Items& items, Index i, Index end) {
    constexpr Tags kApart = Tag::comma | Tag::stop | Tag::pronoun | Tag::subordinator |
                            Tag::conjunction | Tag::quotation | Tag::semicolon | Tag::dash;
    while (i < end && !items[i].is(kApart | kFinite) && !items[i].is_word("that")) ++i;
    return i < end && (items[i].is(kFinite) || items[i].is_word("that"));
}

/// `, said NAME` from the comma at `i` on.
std::optional<Attribution> tail_cue_name(const Items& items, Index i, Index end) {
    if (!items[i].is(Tag::speech_verb) || !items[i].is_strong()) return std::nullopt;
    if (items[i].lemma == "tell") return std::nullopt;  // Ruiz, who owns it, told the Courier
    const auto name_end = phrase_end(items, i + 1, end);
    if (!name_end) return std::nullopt;
    if (is_clause_from(items, *name_end, end)) return std::nullopt;
    // Ruiz, who owns it, asked the judge to wait
    const Item& next = items.at_or_none(*name_end, i, end);
    if (items[i].lemma == "ask" && next.is(Tag::gerund | Tag::preposition)) return std::nullopt;
    return Attribution{{i + 1, *name_end}, {i, i + 1}, Rule::tail};
}

/// `…, Ruiz told the council.`, but not `Ruiz told the council that …`.
bool ends_with_addressee(const Items& items, Index cue, Index end) {
    if (!items[cue].has(WordClass::takes_addressee)) return false;
    const auto addressee = phrase_end(items, cue + 1, end);
    for (Index i = cue + 1; addressee && i < std::min(end, *addressee + kAddresseeReach); ++i) {
        if (items[i].is_word("that")) return false;  // told us this month that
    }
    return addressee &&
           (*addressee >= end || items[*addressee].is(Tag::stop | Tag::comma | Tag::time |
                                                      Tag::preposition | Tag::quotation));
}

/// `…, Ruiz and Costa, officials said`: the phrase between the last comma and the verb.
bool has_nearer_subject(const Items& items, Index name_end, Index verb) {
    for (Index i = verb - 1; i >= name_end; --i) {
        if (items[i].is(Tag::comma)) return i + 1 < verb && phrase_end(items, i + 1, verb) == verb;
    }
    return false;
}

/// `, NAME said` from the item after the comma on.
std::optional<Attribution> tail_name_cue(const Items& items, Index i, Index end) {
    if (items[i].is_any({"who", "which"})) return std::nullopt;  // met Ruiz, who said so
    const auto name_end = phrase_end(items, i, end);
    if (!name_end) return std::nullopt;
    constexpr Tags kNoGap = Tag::quotation | kAnyVerb | Tag::subordinator | Tag::conjunction |
                            Tag::pronoun | Tag::stop | Tag::semicolon | Tag::colon;
    Index x = *name_end;
    const Index limit = std::min(end, x + kMaxTailGap);
    while (x < limit && !items[x].is(kNoGap)) ++x;
    const bool quoted = x + 1 < limit && items[x].is(Tag::auxiliary) &&
                        items[x + 1].is_word("quoted");  // was quoted as saying
    if (quoted) ++x;
    if (x >= limit || !items[x].is(Tag::speech_verb)) return std::nullopt;
    if (!items[x].is_strong() && !quoted) return std::nullopt;
    if (has_nearer_subject(items, *name_end, x)) return std::nullopt;
    constexpr Tags kAfterTail = Tag::stop | Tag::comma | Tag::preposition | Tag::time |
                                Tag::quotation | Tag::conjunction | Tag::adverb | Tag::noun |
                                Tag::dash | Tag::object_pronoun;
    // `…, neighbours complain of noise, he said`: a base form must end its clause.
    const bool base = items[x].word == items[x].lemma;
    const Tags after = base ? Tag::stop | Tag::comma | Tag::quotation | Tag::time : kAfterTail;
    const bool may_end =
        x + 1 >= end || items[x + 1].is(after) || ends_with_addressee(items, x, end);
    if (!may_end) return std::nullopt;
    return Attribution{{i, *name_end}, {x, x + 1}, Rule::tail};
}

/// `the Q campaign did not please Ruiz`: the noun behind the quotation does not say it.
bool is_modifier(const Items& items, const QuotationSite& site) {
    if (site.opens_sentence() || !items[site.item - 1].is(Tag::determiner)) return false;
    const Item& noun = items.at_or_none(site.item + 1, site.sentence.begin, site.sentence.end);
    return noun.is(Tag::noun | Tag::role) && noun.starts_small() && site.ending != Ending::comma;
}

}  // namespace

bool expects_attribution(const Items& items, const QuotationSite& site) {
    if (site.ending == Ending::comma || site.ending == Ending::question ||
        site.ending == Ending::dash) {
        return true;
    }
    const Item& next = items.at_or_none(site.item + 1, site.sentence.begin, site.sentence.end);
    return next.is(Tag::comma | Tag::dash);
}

std::optional<Attribution> speaker_after(const Items& items, const QuotationSite& site) {
    Index begin = site.item + 1;
    const Index end = site.sentence.end;
    if (is_modifier(items, site)) return std::nullopt;
    while (begin < end && (items[begin].is(Tag::comma | Tag::dash | Tag::symbol))) ++begin;
    if (begin >= end) return std::nullopt;
    const bool after_dash = begin == site.item + 2 && items[site.item + 1].is(Tag::dash);
    const RightSide right{items, site, begin, end, expects_attribution(items, site), after_dash};
    if (auto found = dash_name(right)) return found;
    if (auto found = according_to(right)) return found;
    if (auto found = as_name_verb(right)) return found;
    if (auto found = speaker_of_quoted_subject(items, begin, end)) return found;
    if (is_on(Part::inversion)) {
        if (auto found = inverted(right)) return found;
    }
    return NameThenCue(right).find();
}

std::optional<Attribution> speaker_in_tail(const Items& items, ItemRange range) {
    const Index limit = std::min(range.end, range.begin + kReach);
    for (Index i = range.begin; i < limit; ++i) {
        if (const auto source = source_opened_at(items, i, range)) {
            if (const auto end = phrase_end(items, *source, range.end)) {
                return Attribution{{*source, *end}, {i, *source}, Rule::tail};
            }
        }
        if (!items[i].is(Tag::comma | Tag::dash) || i + 1 >= range.end) continue;
        if (auto found = tail_cue_name(items, i + 1, range.end)) return found;
        if (auto found = tail_name_cue(items, i + 1, range.end)) return found;
    }
    return std::nullopt;
}

}  // namespace quoth::quotes
