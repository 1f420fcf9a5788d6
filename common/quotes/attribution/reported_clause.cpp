#include "common/quotes/attribution/reported_clause.hpp"

#include <algorithm>

#include "common/quotes/ablation.hpp"
#include "common/quotes/attribution/clause_place.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxManner = 14;

class ClauseReader {
  public:
    ClauseReader(const Items& items, ItemRange sentence, Index verb)
        : items_(items),
          lo_(sentence.begin),
          end_(sentence.end),
          is_gapped_(has_gap(items, verb, sentence)),
          is_subordinate_(is_in_subordinate_clause(items, verb, sentence)),
          is_relative_(is_gapped_ || is_in_relative_aside(items, verb, sentence)) {}

    std::optional<ItemRange> read(Index verb) const;

  private:
    std::optional<ItemRange> clause_of(Index verb) const;
    std::optional<ItemRange> nominal_content(Index verb) const;
    bool ends_thing(Index k) const;
    bool says_clause(Index verb, Index begin) const;
    bool may_lack_verb(Index verb, ItemRange content) const;
    bool has_unknown_verb(Index verb, ItemRange content) const;
    bool is_anonymity(Index begin) const;
    std::optional<Index> content_begin(Index verb) const;
    Index after_addressee(Index verb, Index x) const;
    bool is_infinitive(Index x) const;
    Index after_time(Index x) const;
    std::optional<Index> after_manner(Index x) const;
    std::optional<Index> clause_after_phrases(Index x) const;
    bool may_open_content(Index verb, Index x) const;
    Index content_end(Index x, bool& has_verb) const;
    bool ends_content(Index k, Index x, bool has_verb) const;

    const Items& items_;
    Index lo_;
    Index end_;  // without the full stop
    bool is_gapped_;
    bool is_subordinate_;
    bool is_relative_;
};

std::optional<ItemRange> ClauseReader::read(Index verb) const {
    if (verb + 1 >= end_) return std::nullopt;
    if (auto clause = clause_of(verb)) return clause;
    return is_on(Part::nominal_content) ? nominal_content(verb) : std::nullopt;
}

/// `announced | a strike in May`, `warned | of a flood`, `urged | calm`: what is said as a thing.
std::optional<ItemRange> ClauseReader::nominal_content(Index verb) const {
    Index begin = verb + 1;
    const bool through_preposition =
        items_[verb].lemma == "warn" && items_[begin].is_any({"of", "about", "against"});
    if (!items_[verb].has(WordClass::takes_thing) && !through_preposition) return std::nullopt;
    const Index nouns = through_preposition ? begin + 1 : begin;
    if (nouns < end_ && items_[nouns].is(Tag::pronoun)) return std::nullopt;
    const std::optional<Index> head_end = phrase_end(items_, nouns, end_);
    if (!head_end || items_[*head_end - 1].is(Tag::determiner | Tag::time)) return std::nullopt;
    // that same day, two months ago
    if (items_[*head_end - 1].has(WordClass::time_noun)) return std::nullopt;
    Index end = *head_end;
    while (end < end_ && !ends_thing(end)) ++end;
    return ItemRange{begin, end};
}

bool ClauseReader::ends_thing(Index k) const {
    constexpr Tags kEnd = Tag::comma | Tag::semicolon | Tag::colon | Tag::dash | Tag::time |
                          Tag::speech_gerund | Tag::quotation;
    if (items_[k].is(kEnd)) return true;
    if (items_[k].is_any({"after", "before", "during", "since", "amid", "when", "while", "as",
                          "because", "if", "although", "though"})) {
        return true;
    }
    const Item& next = items_.at_or_none(k + 1, lo_, end_);
    if (items_[k].is(Tag::preposition) && next.is(Tag::time)) return true;
    return items_[k].is(Tag::conjunction) && next.is(kFinite | Tag::pronoun);
}

std::optional<ItemRange> ClauseReader::clause_of(Index verb) const {
    if (verb + 2 >= end_) return std::nullopt;
    if (is_gapped_) {
        bool has_verb = true;
        return ItemRange{verb + 1, content_end(verb + 1, has_verb)};
    }
    const std::optional<Index> begin = content_begin(verb);
    if (!begin) return std::nullopt;
    const Index subject = *begin + (items_[*begin].is_word("that") ? 1 : 0);
    // What follows `they` is a verb, known or not.
    bool has_verb = items_[*begin].is(Tag::gerund) ||
                    (items_.at_or_none(subject, lo_, end_).is(Tag::pronoun) && subject + 2 < end_);
    const Index end = content_end(*begin, has_verb);
    if (!says_clause(verb, *begin)) return std::nullopt;
    if (!has_verb && !may_lack_verb(verb, {*begin, end})) return std::nullopt;
    return is_anonymity(*begin) ? std::nullopt : std::optional(ItemRange{*begin, end});
}

/// What is surely said although no verb of it is known: `to leave`, `that …`, but not `that day`.
bool ClauseReader::may_lack_verb(Index verb, ItemRange content) const {
    const bool is_day =
        items_[content.end - 1].is(Tag::time) || items_[content.end - 1].has(WordClass::time_noun);
    if (items_[content.begin].is_word("that")) return !is_day;
    return items_[content.begin].is_any({"to", "not"}) || has_unknown_verb(verb, content);
}

/// `said ferry traffic hinges on luck`, but not `said nice things of him`: behind plain `said` a
/// word in -s that ends no list of nouns.
bool ClauseReader::has_unknown_verb(Index verb, ItemRange content) const {
    if (items_[verb].lemma != "say") return false;
    constexpr Tags kBehindVerb = Tag::determiner | Tag::preposition | Tag::subordinator;
    for (Index i = content.begin + 1; i + 1 < content.end; ++i) {
        const Item& item = items_[i];
        const bool may_be_verb = item.is(Tag::noun) && item.starts_small() &&
                                 item.word.ends_with("s") && !item.word.ends_with("ss") &&
                                 !item.is_any({"things", "words"});
        if (may_be_verb && items_[i - 1].is(kNominal) && items_[i + 1].is(kBehindVerb)) return true;
    }
    return false;
}

/// `asked not to be named`, `asked to remain anonymous`: a condition, not a statement.
bool ClauseReader::is_anonymity(Index begin) const {
    Index to = begin;
    if (items_[to].is_word("not")) ++to;
    if (!items_.at_or_none(to, lo_, end_).is_word("to")) return false;
    return items_.at_or_none(to + 2, lo_, end_)
        .is_any({"named", "identified", "quoted", "anonymous"});
}

/// `added the town had left`, not `added trucks`.
bool ClauseReader::says_clause(Index verb, Index begin) const {
    if (!items_[verb].has(WordClass::needs_clause) || !items_[begin].is(Tag::determiner | kNominal))
        return true;
    const std::optional<Index> nouns = phrase_end(items_, begin, end_);
    for (Index k = nouns ? *nouns : end_; k < end_; ++k) {
        if (items_[k].is(kFinite)) return true;
        if (items_[k].is(Tag::subordinator | Tag::pronoun) || items_[k].is_any({"to", "by"})) break;
        const bool next_verb = k + 1 < end_ && items_[k + 1].is(kFinite);
        if (items_[k].is(Tag::comma) || (items_[k].is(Tag::conjunction) && next_verb)) break;
    }
    return false;
}

/// Where the clause starts that `verb` reports; nothing if none follows.
std::optional<Index> ClauseReader::content_begin(Index verb) const {
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
Index ClauseReader::after_addressee(Index verb, Index x) const {
    std::optional<Index> end;
    if (items_[x].is(Tag::object_pronoun) || items_[x].is_word("her")) {
        end = x + 1;
    } else {
        end = phrase_end(items_, x, end_);
    }
    if (!end || *end >= end_) return x;
    // `promised a return to the old rules`
    const bool thing = items_[verb].has(WordClass::takes_thing) && items_[*end - 1].is(Tag::noun);
    if (thing && items_[x].is_any({"a", "an"})) return x;
    const Item& next = items_[*end];
    if (next.is(Tag::comma)) return after_manner(*end).value_or(x);  // told Ruiz, the mayor, that
    const bool clause =
        next.is_any({"that", "to", "not", "if", "whether", "he", "she", "they", "it", "how", "why",
                     "what"}) ||
        (next.is(Tag::pronoun | Tag::determiner | Tag::name | Tag::preposition | Tag::time) &&
         !next.is_any({"about", "of"}));
    return clause ? *end : x;
}

/// `to leave`, `not to leave`.
bool ClauseReader::is_infinitive(Index x) const {
    if (x + 1 < end_ && items_[x].is_word("not")) ++x;
    return x < end_ && items_[x].is_word("to");
}

/// `asked the league on Monday | to …`, `urged her for years | to …`.
Index ClauseReader::after_time(Index x) const {
    Index y = x;
    if (y < end_ && items_[y].is(Tag::preposition)) ++y;
    const Index first = y;
    while (y < end_ && (items_[y].is(Tag::time | Tag::number | Tag::determiner) ||
                        items_[y].has(WordClass::time_noun))) {
        ++y;
    }
    return y > first ? y : x;
}

/// Time and manner up to `that`: `said in a statement on Friday | that …`, `told Ruiz, the mayor, |
/// that …`.
std::optional<Index> ClauseReader::after_manner(Index x) const {
    constexpr Tags kNoManner =
        kFinite | Tag::pronoun | Tag::subordinator | Tag::semicolon | Tag::colon | Tag::quotation;
    const Index limit = std::min(end_, x + kMaxManner);
    Index y = x;
    while (y < limit && !items_[y].is_word("that") && !items_[y].is(kNoManner)) ++y;
    const bool aside = items_[x].is(Tag::preposition | Tag::time | Tag::comma);
    const bool addressee = y > x && items_[y - 1].is(Tag::comma);
    if (y < limit && items_[y].is_word("that") && (aside || addressee)) return y;
    if (!aside) return x;
    if (items_[x].is(Tag::comma)) return std::nullopt;
    if (const auto clause = clause_after_phrases(x)) return clause;
    if (items_[x].is(Tag::time)) {
        while (x < end_ && items_[x].is(Tag::time | Tag::number)) ++x;
        return x;
    }
    if (items_[x].is_word("to")) return x;
    return std::nullopt;
}

/// `said in a note on Friday | the dam was full`.
std::optional<Index> ClauseReader::clause_after_phrases(Index x) const {
    while (x < end_ && items_[x].is(Tag::preposition | Tag::time | Tag::number)) {
        if (!items_[x].is(Tag::preposition)) {
            ++x;
            continue;
        }
        if (items_[x].is_word("to")) return std::nullopt;
        if (x + 1 < end_ && items_[x + 1].is(Tag::time)) {
            ++x;
            continue;
        }
        const std::optional<Index> phrase = phrase_end(items_, x + 1, end_);
        if (!phrase) return std::nullopt;
        x = *phrase;
    }
    return x < end_ && clause_starts(items_, x, end_) ? std::optional<Index>(x) : std::nullopt;
}

bool ClauseReader::may_open_content(Index verb, Index x) const {
    const Item& item = items_[x];
    if (is_infinitive(x)) {
        const Index to = item.is_word("to") ? x : x + 1;
        const Item& next = items_.at_or_none(to + 1, lo_, end_);
        return items_[verb].has(WordClass::takes_infinitive) &&
               !next.is(Tag::determiner | Tag::name | Tag::pronoun | Tag::object_pronoun |
                        Tag::number | Tag::preposition);
    }
    if (items_[verb].has(WordClass::needs_that_or_to)) return item.is_word("that");
    return item.is(Tag::pronoun | Tag::determiner | kNominal) || item.is(Tag::gerund) ||
           item.is_any({"that", "whether", "if", "how", "why", "what", "there", "even"}) ||
           (item.is(Tag::preposition) && item.is_any({"in", "on", "at", "by", "during", "after"}));
}

Index ClauseReader::content_end(Index x, bool& has_verb) const {
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
bool ClauseReader::ends_content(Index k, Index x, bool has_verb) const {
    const Item& item = items_[k];
    if (item.is(Tag::semicolon)) return true;
    if (k == x) return false;
    const Item& before = items_[k - 1];
    if (before.is(Tag::comma) && item.is_any({"which", "while", "whereas", "who", "whose",
                                              "although", "though", "despite", "compared"}))
        return has_verb;
    if (before.is(Tag::dash) && item.is(Tag::conjunction)) return has_verb;
    const bool strong = item.is_strong();
    if (item.is(Tag::speech_gerund) && strong && before.is(Tag::comma)) return true;
    if (!has_verb) return false;
    if (item.is(Tag::speech_verb) && strong && before.is(Tag::comma))
        return true;  // who said …, said
    if (is_relative_ && before.is(Tag::comma) && item.is(kFinite)) return true;
    if (is_subordinate_ && before.is(Tag::comma) &&
        (clause_starts(items_, k, end_) || item.is(Tag::pronoun) || item.is(Tag::determiner)))
        return true;
    const bool other_report =
        strong || item.has(WordClass::labelling) || item.has(WordClass::indirect_speech);
    if (k > x + 1 && item.is(Tag::speech_verb | Tag::speech_gerund) && other_report &&
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

std::optional<ItemRange> reported_clause(const Items& items, ItemRange sentence, Index verb) {
    return ClauseReader(items, sentence, verb).read(verb);
}

}  // namespace quoth::quotes
