#include "common/quotes/indirect.hpp"

#include <algorithm>
#include <optional>

#include "common/quotes/cues.hpp"
#include "common/quotes/gerunds.hpp"
#include "common/quotes/noun_phrases.hpp"
#include "common/quotes/right_rules.hpp"
#include "common/quotes/subjects.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMinSentence = 5;
constexpr Index kMinTailContent = 4;
constexpr Index kMaxManner = 14;

bool is_be(const Item& item) {
    return item.is_any({"was", "were", "been", "is", "are", "be", "being"});
}

/// One sentence while its indirect speech is looked for.
class IndirectFinder {
  public:
    IndirectFinder(const Items& items, ItemRange sentence, std::vector<IndirectSpeech>& out)
        : items_(items), lo_(sentence.begin), end_(sentence.end), out_(out) {
        while (end_ > lo_ && items_[end_ - 1].is(Tag::stop | Tag::symbol)) --end_;
    }

    void run() {
        according_to();
        tail();
        for (Index verb = lo_ + 1; verb + 2 < end_; ++verb) clause_after(verb);
    }

  private:
    void according_to();
    void tail();
    void clause_after(Index verb);
    bool opens_speech(Index verb) const;
    bool is_adjective(Index verb) const;
    bool says_clause(Index verb, Index begin) const;
    bool follows_plural(Index verb) const;
    std::optional<Index> content_begin(Index verb) const;
    Index after_addressee(Index verb, Index x) const;
    bool is_infinitive(Index x) const;
    Index after_time(Index x) const;
    std::optional<Index> after_manner(Index x) const;
    bool may_open_content(Index verb, Index x) const;
    Index content_end(Index x, bool& has_verb) const;
    bool ends_content(Index k, Index x, bool has_verb) const;
    std::optional<Subject> speaker_of(Index verb) const;
    void report(ItemRange content, const Attribution& attribution);

    const Items& items_;
    Index lo_;
    Index end_;  // without the full stop
    std::vector<IndirectSpeech>& out_;
    Index tail_cue_ = -1;
};

void IndirectFinder::report(ItemRange content, const Attribution& attribution) {
    while (!content.empty() && items_[content.end - 1].is(Tag::comma | Tag::dash)) --content.end;
    while (!content.empty() && items_[content.begin].is(Tag::comma)) ++content.begin;
    if (!content.empty()) out_.push_back({content, attribution});
}

/// `According to NAME, …` and `…, according to NAME`.
void IndirectFinder::according_to() {
    for (Index i = lo_; i + 2 < end_; ++i) {
        if (!is_according_to(items_, i + 1, lo_) || !items_[i].is_word("according")) continue;
        const auto name_end = phrase_end(items_, i + 2, end_);
        if (!name_end) continue;
        Attribution found{{i + 2, *name_end}, {i, i + 2}, Rule::indirect_according_to};
        if (i == lo_) {
            Index x = *name_end;
            while (x < end_ && !items_[x].is(Tag::comma)) ++x;
            if (x + 3 < end_ && !items_.any({x, end_}, Tag::quotation))
                report({x + 1, end_}, found);
        } else {
            const bool later = !items_.any({lo_, i}, kFinite) && *name_end + 3 < end_ &&
                               items_[*name_end].is(Tag::comma);
            const ItemRange content = later ? ItemRange{*name_end + 1, end_} : ItemRange{lo_, i};
            if (!items_.any(content, Tag::quotation)) report(content, found);
            end_ = i;
        }
        return;
    }
}

/// `…, NAME said` at the end of the sentence.
void IndirectFinder::tail() {
    const std::optional<Attribution> found = speaker_in_tail(items_, {lo_, end_});
    if (!found || found->cue.size() != 1) return;
    const Item& cue = items_[found->cue.begin];
    if (!cue.is(Tag::speech_verb) || !cue.has(WordClass::indirect_speech)) return;
    const Index content_last = std::min(found->speaker.begin, found->cue.begin) - 1;
    const ItemRange content{lo_, content_last};
    if (!items_[content_last].is(Tag::comma | Tag::dash) || content.size() < kMinTailContent)
        return;
    const Index rest = std::max(found->speaker.end, found->cue.end);
    if (rest < end_) {
        if (!items_[rest].is(Tag::comma | Tag::preposition | Tag::time | Tag::adverb | Tag::gerund |
                             Tag::speech_gerund)) {
            return;
        }
        for (Index k = rest; k < std::min(end_, rest + 4); ++k) {
            if (items_[k].is_word("that")) return;
        }
        if (items_[lo_].is(Tag::preposition) || items_[lo_].has(WordClass::clause_opener)) return;
    }
    if (!items_.any(content, kFinite) || items_.any(content, Tag::quotation)) return;
    Attribution attribution = *found;
    attribution.rule = Rule::indirect_tail;
    report(content, attribution);
    tail_cue_ = found->cue.begin;
}

/// A verb of speech in active voice that does not belong to a quotation.
bool IndirectFinder::opens_speech(Index verb) const {
    const Item& item = items_[verb];
    if (!item.is(kSpeech) || verb == tail_cue_) return false;
    if (item.is(Tag::speech_base) && !follows_plural(verb)) return false;
    if (!item.has(WordClass::indirect_speech)) return false;
    const Item& before = items_[verb - 1];
    if (before.is(Tag::quotation) || is_adjective(verb)) return false;
    if (before.is(Tag::comma | Tag::dash) && verb - 2 >= lo_ &&
        items_[verb - 2].is(Tag::quotation)) {
        return false;
    }
    return !(item.is(Tag::speech_verb) && is_be(before));
}

/// `the alleged thief`, `a majority of pledged votes`.
bool IndirectFinder::is_adjective(Index verb) const {
    const Item& item = items_[verb];
    const Item& before = items_[verb - 1];
    if (!item.is(Tag::speech_verb) || !item.word.ends_with("ed")) return false;
    return before.is(Tag::determiner | Tag::possessive | Tag::preposition) &&
           items_.at_or_none(verb + 1, lo_, end_).is(Tag::noun | Tag::role | Tag::number);
}

/// `added the town had left`, not `added trucks`.
bool IndirectFinder::says_clause(Index verb, Index begin) const {
    if (!items_[verb].has(WordClass::needs_clause) || !items_[begin].is(Tag::determiner | kNominal))
        return true;
    const std::optional<Index> nouns = phrase_end(items_, begin, end_);
    for (Index k = nouns ? *nouns : end_; k < end_; ++k) {
        if (items_[k].is(kFinite)) return true;
        if (items_[k].is(Tag::subordinator | Tag::pronoun) || items_[k].is_any({"to", "by"})) break;
    }
    return false;
}

/// `officials say`, `they say`, `42% say`, but not `to say` or `may say`.
bool IndirectFinder::follows_plural(Index verb) const {
    Index before = verb - 1;
    if (before > lo_ && items_[before].is(Tag::adverb)) --before;
    const Item& item = items_[before];
    return item.is(kNominal | Tag::close_bracket) ||
           (item.is(Tag::pronoun) && !item.is_any({"he", "she", "it"}));
}

void IndirectFinder::clause_after(Index verb) {
    if (!opens_speech(verb)) return;
    const std::optional<Index> begin = content_begin(verb);
    if (!begin) return;
    bool has_verb = false;
    const Index stop = content_end(*begin, has_verb);
    if (!says_clause(verb, *begin)) return;
    if (!has_verb && !items_[*begin].is_any({"to", "not", "that"})) return;
    if (items_.any({*begin, stop}, Tag::quotation)) return;
    const std::optional<Subject> speaker = speaker_of(verb);
    if (!speaker) return;
    report({*begin, stop},
           {speaker->phrase, {verb, verb + 1}, Rule::indirect_clause, speaker->antecedent});
}

std::optional<Subject> IndirectFinder::speaker_of(Index verb) const {
    const std::optional<Subject> found = items_[verb].is(Tag::speech_gerund)
                                             ? speaker_of_gerund(items_, verb, lo_)
                                             : subject_of(items_, verb, lo_);
    if (!found) return std::nullopt;
    const Item& first = items_[found->phrase.begin];
    const bool nobody = found->phrase.size() == 1 &&
                        first.is(Tag::pronoun | Tag::determiner | Tag::subordinator) &&
                        first.is_any({"this", "that", "which", "there"});
    return nobody ? std::nullopt : found;
}

/// Where the clause starts that `verb` reports; nothing if none follows.
std::optional<Index> IndirectFinder::content_begin(Index verb) const {
    Index x = verb + 1;
    if (items_[x].is(Tag::adverb) && !items_[x].is_word("there")) ++x;
    if (x + 3 < end_ && items_[x].is(Tag::comma) && items_[x + 1].is(Tag::adverb) &&
        items_[x + 2].is(Tag::comma) && items_[x + 3].is_word("that")) {
        x += 3;  // denied, however, that
    }
    constexpr Tags kNoClause =
        Tag::comma | Tag::stop | Tag::colon | Tag::semicolon | Tag::dash | Tag::quotation;
    if (x >= end_ || items_[x].is(kNoClause)) return std::nullopt;
    if (items_[verb].has(WordClass::takes_addressee)) {
        const Index after = after_addressee(verb, x);
        const bool needs_addressee =
            !items_[x].is(Tag::subordinator) && !is_infinitive(x) && items_[verb].lemma != "warn";
        if (after == x && needs_addressee) return std::nullopt;
        x = after;
        if (const Index later = after_time(x); is_infinitive(later)) x = later;
    }
    const bool infinitive = is_infinitive(x) && may_open_content(verb, x);
    const std::optional<Index> begin = infinitive ? x : after_manner(x);
    if (!begin || end_ - *begin < 2 || !may_open_content(verb, *begin)) return std::nullopt;
    return begin;
}

/// `told reporters | that …`; `x` itself when no addressee stands there.
Index IndirectFinder::after_addressee(Index /*verb*/, Index x) const {
    std::optional<Index> end;
    if (items_[x].is(Tag::object_pronoun) || items_[x].is_word("her")) {
        end = x + 1;
    } else {
        end = phrase_end(items_, x, end_);
    }
    if (!end || *end >= end_) return x;
    const Item& next = items_[*end];
    const bool clause =
        next.is_any({"that", "to", "not", "if", "whether", "he", "she", "they", "it", "how", "why",
                     "what"}) ||
        (next.is(Tag::pronoun | Tag::determiner | Tag::name | Tag::preposition | Tag::time) &&
         !next.is_any({"about", "of"}));
    return clause ? *end : x;
}

/// `to leave`, `not to leave`.
bool IndirectFinder::is_infinitive(Index x) const {
    if (x + 1 < end_ && items_[x].is_word("not")) ++x;
    return x < end_ && items_[x].is_word("to");
}

/// `asked the league on Monday | to …`, `urged her for years | to …`.
Index IndirectFinder::after_time(Index x) const {
    Index y = x;
    if (y < end_ && items_[y].is(Tag::preposition)) ++y;
    const Index first = y;
    while (y < end_ && (items_[y].is(Tag::time | Tag::number | Tag::determiner) ||
                        items_[y].has(WordClass::time_noun))) {
        ++y;
    }
    return y > first ? y : x;
}

/// Time and manner up to `that`: `said in a statement on Friday | that …`.
std::optional<Index> IndirectFinder::after_manner(Index x) const {
    if (!items_[x].is(Tag::preposition | Tag::time)) return x;
    const Index limit = std::min(end_, x + kMaxManner);
    Index y = x;
    while (y < limit && !items_[y].is_word("that") && !items_[y].is(Tag::comma | Tag::quotation))
        ++y;
    if (y < end_ && items_[y].is_word("that")) return y;
    if (items_[x].is(Tag::time)) {
        while (x < end_ && items_[x].is(Tag::time | Tag::number)) ++x;
        return x;
    }
    if (items_[x].is_word("to")) return x;
    return std::nullopt;
}

bool IndirectFinder::may_open_content(Index verb, Index x) const {
    const Item& item = items_[x];
    if (is_infinitive(x)) {
        const Index to = item.is_word("to") ? x : x + 1;
        const Item& next = items_.at_or_none(to + 1, lo_, end_);
        return items_[verb].has(WordClass::takes_infinitive) &&
               !next.is(Tag::determiner | Tag::name | Tag::pronoun | Tag::object_pronoun |
                        Tag::number | Tag::preposition);
    }
    if (items_[verb].has(WordClass::needs_that_or_to)) return item.is_word("that");
    return item.is(Tag::pronoun | Tag::determiner | kNominal) ||
           item.is_any({"that", "whether", "if", "how", "why", "what", "there", "even"}) ||
           (item.is(Tag::preposition) && item.is_any({"in", "on", "at", "by", "during", "after"}));
}

Index IndirectFinder::content_end(Index x, bool& has_verb) const {
    for (Index k = x; k < end_; ++k) {
        const bool participle = items_[k].is(Tag::verb) && items_[k - 1].is(Tag::determiner);
        if (items_[k].is(kFinite | Tag::speech_base) && !participle) has_verb = true;
        if (ends_content(k, x, has_verb)) {
            return items_[k - 1].is(Tag::comma | Tag::conjunction | Tag::dash) ? k - 1 : k;
        }
    }
    return end_;
}

/// True if the speech ends before the item at `k`: a new report or a new clause of the reporter.
bool IndirectFinder::ends_content(Index k, Index x, bool has_verb) const {
    const Item& item = items_[k];
    if (item.is(Tag::semicolon)) return true;
    if (k == x) return false;
    const Item& before = items_[k - 1];
    if (before.is(Tag::comma) && item.is_any({"which", "while", "whereas"})) return has_verb;
    if (before.is(Tag::dash) && item.is(Tag::conjunction)) return has_verb;
    const bool strong = item.is_strong();
    if (item.is(Tag::speech_gerund) && strong && before.is(Tag::comma)) return true;
    if (!has_verb) return false;
    if (k > x + 1 && item.is(Tag::speech_verb | Tag::speech_gerund) && strong &&
        before.is(Tag::conjunction)) {
        return true;
    }
    if (!item.is(Tag::conjunction) || !item.is_any({"and", "but"})) return false;
    if (k + 2 < end_ && items_[k + 1].is(Tag::pronoun) && items_[k + 2].is(kFinite)) return true;
    if (!before.is(Tag::comma) || k + 1 >= end_) return false;
    return items_[k + 1].is(kFinite) ||
           (items_[k + 1].is(Tag::determiner | Tag::name | Tag::pronoun | Tag::noun | Tag::role) &&
            clause_starts(items_, k + 1, end_));
}

}  // namespace

std::vector<IndirectSpeech> find_indirect(const Reading& reading) {
    std::vector<IndirectSpeech> result;
    for (const ItemRange sentence : reading.sentences) {
        if (sentence.size() < kMinSentence) continue;
        IndirectFinder(reading.items, sentence, result).run();
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const IndirectSpeech& a, const IndirectSpeech& b) {
                         return a.content.begin < b.content.begin;
                     });
    return result;
}

}  // namespace quoth::quotes
