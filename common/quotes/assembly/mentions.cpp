#include "common/quotes/assembly/mentions.hpp"

#include <algorithm>
#include <optional>

#include "common/quotes/entities/joint_offices.hpp"
#include "common/quotes/entities/roles.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxAside = 40;

/// `Ana Ruiz | in a statement`, `Torvik | on a call with reporters`: how it was said.
bool is_occasion(const Items& items, Index preposition, Index limit) {
    return preposition > 0 && items[preposition - 1].is(Tag::name) &&
           items[preposition].is_any({"in", "on", "at", "by", "via", "through"}) &&
           items.at_or_none(preposition + 1, preposition, limit)
               .is_any({"a", "an", "his", "her", "its"});
}

/// Follows `for the mayor of Girona` and `(R-Texas)` to the right.
Index with_complements(const Items& items, Index end, Index limit) {
    while (end < limit) {
        if (items[end].is(Tag::open_bracket)) {
            Index close = end + 1;
            while (close < limit && !items[close].is(Tag::close_bracket)) ++close;
            if (close >= limit) break;
            end = close + 1;
            continue;
        }
        if (!items[end].is(Tag::preposition | Tag::possessive)) break;
        if (items[end].is_any({"after", "before", "during", "about", "since", "as", "like"})) break;
        if (is_occasion(items, end, limit)) break;
        const std::optional<Index> next = phrase_end(items, end + 1, limit);
        if (!next || items[end + 1].is(Tag::time | Tag::number)) break;
        end = *next;
    }
    return end;
}

bool is_relative(const Item& item) { return item.is_any({"who", "whose", "which"}); }

/// True if the words after a comma describe the speaker: `, a professor`, `, who left`, `, then
/// 40`.
bool describes(const Item& first) {
    return first.is(Tag::determiner | Tag::role | Tag::noun | Tag::name | Tag::number) ||
           is_relative(first) || first.is_any({"then", "now", "formerly"});
}

/// `friends | and advisers said`: the end of a second phrase that reaches up to the cue.
std::optional<Index> coordinated_end(const Items& items, Index end, Index cue) {
    if (end >= cue || !items[end].is_word("and")) return std::nullopt;
    const std::optional<Index> second = phrase_end(items, end + 1, cue);
    if (!second) return std::nullopt;
    const Index last = with_complements(items, *second, cue);
    Index x = last;
    while (x < cue && items[x].is(Tag::adverb | Tag::auxiliary)) ++x;
    return x == cue ? std::optional<Index>(last) : std::nullopt;
}

/// `Ana Ruiz, head of the bakers’ union said`: the end of an office that nothing closes before the
/// cue.
std::optional<Index> unclosed_office(const Items& items, Index comma, Index cue) {
    if (!items[comma - 1].is(Tag::name)) return std::nullopt;
    const std::optional<Index> nouns = phrase_end(items, comma + 1, cue);
    if (!nouns || !is_bare_office(items, {comma + 1, *nouns})) return std::nullopt;
    Index end = with_complements(items, *nouns, cue);
    if (const auto second = coordinated_end(items, end, cue)) end = *second;
    return end == cue ? std::optional(end) : std::nullopt;
}

/// Everything that belongs to the speaker between its complements and a cue to its right: one aside
/// between commas or a relative clause.
Index up_to_cue(const Items& items, Index end, Index cue) {
    if (const auto other = coordinated_end(items, end, cue)) return *other;
    if (end < cue && items[end].is_word("who")) {
        Index last = cue;
        while (last > end && items[last - 1].is(Tag::comma | Tag::adverb | Tag::time)) --last;
        return last;
    }
    if (end + 1 >= cue || !items[end].is(Tag::comma) || !describes(items[end + 1])) return end;
    Index close = cue;
    while (close > end && items[close - 1].is(Tag::adverb | Tag::auxiliary | Tag::time)) --close;
    if (const auto office = unclosed_office(items, end, close)) return *office;
    if (close > end && items[close - 1].is(Tag::preposition)) --close;  // on Tuesday said
    if (close <= end + 1 || !items[close - 1].is(Tag::comma)) return end;
    // `the president, Ana Ruiz, went further, calling it Q`, `Ruiz, who bakes, went on, calling …`
    const bool over_relatives = items[cue].is(Tag::speech_gerund);
    for (Index k = end + 2; k + 1 < close; ++k) {
        if (is_relative(items[k - 1]) && !over_relatives) break;
        if (items[k].is(Tag::comma) && items[k + 1].is(kFinite)) return k;
    }
    return close - 1;
}

/// A comma before `adding …`, `and …`, `in …`, or a pronoun that starts a clause of its own.
bool starts_other_clause(const Items& items, Index i, Index limit) {
    if (items[i].is(Tag::pronoun)) return !is_relative(items[i]);
    constexpr Tags kOther =
        Tag::speech_gerund | Tag::gerund | Tag::conjunction | Tag::subordinator | Tag::preposition;
    return items[i].is(Tag::comma) && i + 1 < limit && items[i + 1].is(kOther) &&
           !is_relative(items[i + 1]);
}

/// The apposition or relative clause that closes the sentence: `said Ruiz, a professor at Girona
/// who retired in May.`
Index to_sentence_end(const Items& items, Index end, Index limit) {
    if (end >= limit) return end;
    const bool aside = items[end].is(Tag::comma) && end + 1 < limit && describes(items[end + 1]);
    if (!aside && !items[end].is_word("who")) return end;
    constexpr Tags kEnd = Tag::stop | Tag::quotation | Tag::semicolon | Tag::colon | Tag::dash;
    Index last = end + 1;
    bool relative = false;
    while (last < limit && !items[last].is(kEnd) && !starts_other_clause(items, last, limit)) {
        relative = relative || is_relative(items[last]) || items[last].is_word("that");
        if (!relative && items[last].is(kFinite) && items[last - 1].is(Tag::comma)) break;
        if (!relative && items[last].is(Tag::auxiliary | Tag::speech_verb)) return end;  // a clause
        ++last;
    }
    if (last >= limit && limit - end >= kMaxAside) return end;
    while (last > end && items[last - 1].is(Tag::comma)) --last;
    return last;
}

/// `According to Ana Ruiz, a diver, | the dam is full`: up to the content, which opens behind a
/// comma.
Index to_content(const Items& items, Index end, Index limit) {
    if (end + 1 >= limit || !items[end].is(Tag::comma) || !describes(items[end + 1])) return end;
    Index close = end + 1;
    while (close < limit && !items[close].is(Tag::comma)) ++close;
    const bool clause = !is_relative(items[end + 1]) && items.any({end, close}, kFinite);
    return close == limit || clause ? end : close;
}

/// `the mayor, Ana Ruiz`: the phrase before the comma names the same person.
Index from_apposed(const Items& items, ItemRange mention, Index lo) {
    if (mention.begin - 2 < lo || !items[mention.begin - 1].is(Tag::comma)) return mention.begin;
    const Index words = mention.begin + (has_leading_article(items, mention) ? 1 : 0);
    if (mention.end - words < 2 || !items.all({mention.end - 2, mention.end}, Tag::name) ||
        !items.all({words, mention.end}, Tag::name | Tag::noun | Tag::role | Tag::verb)) {
        return mention.begin;
    }
    const Item& last = items[mention.begin - 2];
    if (!last.is(Tag::role | Tag::noun | Tag::name)) return mention.begin;
    const std::optional<ItemRange> before = phrase_chain(items, mention.begin - 2, lo);
    if (!before) return mention.begin;
    const Index first = joint_office_begin(items, *before, lo);
    if (!items[first].is(Tag::determiner | Tag::name | Tag::role)) return mention.begin;
    // Its finances, | Ana Ruiz, but not the minister of sports, Ana Ruiz
    const bool office = is_person_noun(items[role_head(items, {first, before->end})]);
    if (last.word.ends_with("s") && !last.is(Tag::name) && !office) return mention.begin;
    const Item& outside = items.at_or_none(first - 1, lo, mention.begin);
    return outside.is(Tag::preposition | kAnyVerb) ? mention.begin : first;
}

/// Of `Ana Ruiz, a critic of the plan who said …` the antecedent is all before `who`.
ItemRange whole_antecedent(const Reading& reading, ItemRange phrase) {
    const Items& items = reading.items;
    const Index lo = reading.sentence_of(phrase.begin).begin;
    const bool apposed = phrase.begin - 2 >= lo && items[phrase.begin].is(Tag::determiner) &&
                         items[phrase.begin - 1].is(Tag::comma) &&
                         items[phrase.begin - 2].is(Tag::name);
    if (apposed) {
        if (const auto start = phrase_start(items, phrase.begin - 2, lo)) phrase.begin = *start;
    }
    return phrase;
}

}  // namespace

ItemRange whole_mention(const Reading& reading, const Attribution& attribution) {
    if (attribution.mention) return *attribution.mention;
    const Items& items = reading.items;
    if (attribution.antecedent && items[attribution.speaker.begin].is_any({"who", "which"})) {
        return whole_antecedent(reading, *attribution.antecedent);
    }
    ItemRange mention = attribution.speaker;
    if (items[mention.begin].is(Tag::pronoun)) return mention;
    const ItemRange sentence = reading.sentence_of(mention.begin);
    mention.begin = from_apposed(items, mention, sentence.begin);
    const ItemRange cue = attribution.cue;
    const bool cue_follows =
        !cue.empty() && cue.begin >= mention.end && sentence.contains(cue.begin);
    const Index limit = std::min(cue_follows ? cue.begin : sentence.end, mention.end + kMaxAside);
    mention.end = with_complements(items, mention.end, limit);
    if (holder_follows(items, mention.end)) {
        mention.begin = joint_office_begin(items, mention, sentence.begin);
    }
    mention.end = joint_office_end(items, mention, limit);
    if (cue_follows) {
        mention.end = up_to_cue(items, mention.end, limit);
    } else {
        const bool opens = cue.size() == 2 && cue.begin == sentence.begin;  // According to
        mention.end = opens ? to_content(items, mention.end, limit)
                            : to_sentence_end(items, mention.end, limit);
    }
    return mention;
}

ItemRange with_relative_pronoun(const Reading& reading, const Attribution& attribution,
                                ItemRange mention) {
    const Index pronoun = attribution.speaker.begin;
    const bool relative = attribution.antecedent && is_relative(reading.items[pronoun]);
    if (relative && mention.end <= pronoun) mention.end = pronoun + 1;
    return mention;
}

}  // namespace quoth::quotes
