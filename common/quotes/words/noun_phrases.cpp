#include "common/quotes/words/noun_phrases.hpp"

#include <algorithm>

#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

/// `Marlow marketing professor Ana Ruiz`: an -ing form between a name and an office.
bool is_trade(const Items& items, Index k, Index hi) {
    return items[k].is(Tag::gerund) && k > 0 && k + 2 < hi && items[k - 1].is(Tag::name) &&
           items[k + 1].is(Tag::role) && items[k + 2].is(Tag::name);
}

/// `a baker | and mayor Ana Ruiz`: two people as a rule.
bool is_of_indefinite(const Items& items, Index joint) {
    Index first = joint - 1;
    while (first > 0 && items[first].is(Tag::noun | Tag::role | Tag::name)) --first;
    return items[first].is_any({"a", "an"});
}

/// True for the `and` of `chairman and chief executive Ana Ruiz`: offices of one person, whose full
/// name follows the second without an article.
bool joins_offices(const Items& items, Index joint, Index hi) {
    if (joint <= 0 || !items[joint].is_word("and")) return false;
    const auto is_title = [&](Index i) {
        return items[i].starts_small() && items[i].is(Tag::noun | Tag::role);
    };
    if (!is_title(joint - 1) || !is_person_noun(items[joint - 1])) return false;
    Index name = joint + 1;
    while (name < hi && is_title(name)) ++name;
    return name > joint + 1 && name + 1 < hi && is_person_noun(items[name - 1]) &&
           items.all({name, name + 2}, Tag::name) && !is_of_indefinite(items, joint);
}

/// True if the item at `k`, left of others of the phrase, belongs to it although it is no noun:
/// `the retired judge`, `Ruiz and Sons`, `vice - mayor`.
bool joins_to_left(const Items& items, Index k, Index last, Index lo) {
    const Item& item = items[k];
    if (k == lo)
        return item.is(Tag::verb) && item.capital && k < last && items[k + 1].is(Tag::name);
    if (k >= last) return false;
    const Item& before = items[k - 1];
    if (item.is(Tag::verb)) return item.word.ends_with("ed") && before.is(Tag::determiner);
    if (item.is(Tag::time)) return before.is(Tag::determiner);
    if (is_trade(items, k, last + 1)) return true;
    if (item.is(Tag::gerund | Tag::speech_gerund)) return before.is(Tag::determiner);
    if (item.is(Tag::conjunction) || item.is_word("&")) {
        if (joins_offices(items, k, std::min(last + 2, items.size()))) return true;
        return item.is_any({"and", "&"}) && items[k + 1].is(Tag::name) && before.is(Tag::name);
    }
    return item.is_word("-") && before.is(kNominal) && before.starts_small() &&
           items[k + 1].starts_small();
}

/// The sign of a share behind a name, `Torvik Inc ( TVK.N ) chief Ana Ruiz`, is one word between
/// brackets, or `7211.T` in three items. One past the brackets that open at `open` if the phrase
/// may go on behind them, else `open`.
Index sign_end(const Items& items, Index open, Index lo, Index hi) {
    if (open <= lo || open + 3 >= hi || !items[open].is(Tag::open_bracket) ||
        !items[open - 1].is(Tag::name)) {
        return open;
    }
    Index close = open + 1;
    if (items[close].is(Tag::number) && items[close + 1].is(Tag::symbol)) close += 2;
    const bool closes = items[close].is(Tag::name) && close + 2 < hi &&
                        items[close + 1].is(Tag::close_bracket) && items[close + 2].is(kNominal);
    return closes ? close + 2 : open;
}

/// Where the brackets around such a sign open that close at `close`, else `close`.
Index sign_begin(const Items& items, Index close, Index lo, Index hi) {
    if (!items[close].is(Tag::close_bracket)) return close;
    for (const Index open : {close - 2, close - 4}) {
        if (open > lo && sign_end(items, open, lo, hi) == close + 1) return open;
    }
    return close;
}

bool is_office(const Item& item) { return is_person_noun(item) || item.has(WordClass::title); }

/// `Ana Ruiz`, `Ursula von der Leyen`, but not `Thomas School`.
bool opens_full_name(const Items& items, Index i, Index hi) {
    constexpr WordClasses kNoSurname(WordClass::organisation, WordClass::landmark);
    if (!items[i].is(Tag::name) || !items[i].classes.has_any(kForename)) return false;
    const Item& next = items.at_or_none(i + 1, i, hi);
    return next.has(WordClass::name_particle) ||
           (next.is(Tag::name) && !next.classes.has_any(kNoSurname));
}

/// What an office may be of, so that two names behind it are those of a person.
bool is_department(const Item& item) {
    return item.is_any({"state", "defense", "defence", "finance", "staff", "justice", "health",
                        "education", "energy", "commerce", "labor", "labour", "agriculture",
                        "transport", "transportation", "trade", "interior"});
}

/// True if the item at `i` may stand between an office and its holder: `of the European
/// Commission`, `of Energy and Mines`.
bool is_inside_complement(const Items& items, Index i, Index hi) {
    if (items[i].is(Tag::name)) return true;
    const bool joint = items[i].is_any({"and", "of"}) && i + 1 < hi && items[i + 1].is(Tag::name);
    return joint && items[i - 1].is(Tag::name);
}

/// A department or a country.
bool is_domain(const Item& item) { return is_department(item) || item.has(WordClass::place); }

/// `San Rafael` is a place as often as a person.
bool is_saint(const Item& item) {
    return item.is_any(
        {"san", "santa", "santo", "são", "saint", "st", "st.", "los", "las", "fort"});
}

/// `Mayor of`, `chief executive of Torvik`, `ambassador to Spain`. An office in small letters must
/// not be of a person: `the son of Juan Ruiz`.
bool opens_domain(const Items& items, Index of) {
    const Item& office = items[of - 1];
    if (items[of].is_word("to")) return office.is_any({"ambassador", "envoy"});
    if (!items[of].is_any({"of", "for"})) return false;
    const Item& next = items.at_or_none(of + 1, 0, items.size());
    return office.capital ||
           (items[of].is_word("of") && is_person_noun(office) && next.is(Tag::name) &&
            !next.classes.has_any(kForename) && !is_office(next));
}

/// In `In an interview Ruiz` the name stands apart from the lower-case noun before it.
std::optional<Index> name_after_noun(const Items& items, Index begin, Index last, Index lo) {
    if (begin <= lo || !items[begin - 1].is(Tag::preposition)) return std::nullopt;
    Index x = last;
    while (x > begin && items[x].is(Tag::name | Tag::number | Tag::possessive)) --x;
    const bool apart =
        items[x].is(Tag::noun) && items[x].starts_small() && x < last && items[x + 1].is(Tag::name);
    return apart ? std::optional<Index>(x + 1) : std::nullopt;
}

/// These prepositions open clauses more often than complements: `three days after Ruiz left`.
bool opens_clause(const Item& item) {
    return item.is_any({"than", "after", "before", "since", "until", "because", "as"});
}

bool joins_to_right(const Items& items, Index k, Index first, Index nouns, Index hi) {
    const Item& item = items[k];
    if (item.is(Tag::name) && k > nouns && items[k - 1].is(Tag::noun) &&
        items[k - 1].starts_small() && first > 0 && items[first - 1].is(Tag::preposition)) {
        return false;  // before the vote | Ruiz left
    }
    if (item.is(kNominal | Tag::possessive)) return true;
    if (k + 1 >= hi) return false;
    if (k > first && (is_trade(items, k, hi) || joins_offices(items, k, hi))) return true;
    const Item& next = items[k + 1];
    if (item.is(Tag::verb | Tag::gerund | Tag::adverb | Tag::time)) {  // a Friday walk
        if (!items[first].is(Tag::determiner)) return false;
        const bool newly_elected =
            item.is(Tag::adverb) && next.is(Tag::verb) && k + 2 < hi && items[k + 2].is(kNominal);
        return newly_elected || next.is(kNominal);
    }
    return item.is_any({"and", "&"}) && k > nouns && items[k - 1].is(Tag::name) &&
           next.is(Tag::name);
}

/// True if the item at `i` may name the task of an office: `listings`, `health and education`.
bool is_in_task(const Items& items, Index i) {
    const Item& item = items[i];
    if (item.is_word("and")) {
        return items[i - 1].is(Tag::noun | Tag::role) &&
               items.at_or_none(i + 1, 0, items.size()).starts_small();
    }
    return item.starts_small() && item.is(Tag::noun | Tag::role) && !is_person_noun(item);
}

/// `head of listings Ana Ruiz`, `minister for health and education Ana Ruiz`: an office for a few
/// things in small letters, and a full name.
std::optional<Index> holder_of_task(const Items& items, Index of, Index hi) {
    constexpr Index kMostWords = 4;
    if (!items[of].is_any({"of", "for"})) return std::nullopt;
    const Item& office = items[of - 1];
    const bool leads = office.is_any({"head", "chief", "director", "chair", "minister", "secretary",
                                      "editor", "manager", "spokesman", "spokeswoman"});
    if (!leads) return std::nullopt;
    Index i = of + 1;
    while (i < hi && i <= of + kMostWords && is_in_task(items, i)) ++i;
    return i > of + 1 && opens_full_name(items, i, hi) ? std::optional(i) : std::nullopt;
}

}  // namespace

std::optional<Index> holder_of_office(const Items& items, Index of, Index lo, Index hi) {
    if (of <= lo || !items[of].is(Tag::preposition)) return std::nullopt;
    if (const auto holder = holder_of_task(items, of, hi)) return holder;
    if (!opens_domain(items, of)) return std::nullopt;
    const bool office = is_office(items[of - 1]);
    const bool house = items[of - 1].has(WordClass::organisation) || items[of - 1].is_word("bank");
    if (!office && !house) return std::nullopt;
    Index first = of + 1;
    while (first < hi && items[first].is(Tag::determiner)) ++first;
    const auto is_inside = [&](Index i) {
        // `Bank of Marlow chief economist`, but not `Spokesman for Mayor`
        return house ? is_inside_complement(items, i, hi) || items[i].is(Tag::role | Tag::noun)
                     : is_inside_complement(items, i, hi) && !is_office(items[i]);
    };
    for (Index i = first + 1; i < hi && is_inside(i - 1); ++i) {
        const bool after_office = is_office(items[i - 1]);
        const bool two_names = i + 1 < hi && items.all({i, i + 2}, Tag::name);
        const bool department = i == first + 1 && is_domain(items[first]);
        if (is_saint(items[i - 1])) continue;
        if (two_names && (house ? after_office : department)) return i;
        if (opens_full_name(items, i, hi) && after_office == house) return i;
    }
    return std::nullopt;
}

std::optional<Index> phrase_start(const Items& items, Index last, Index lo) {
    if (last < lo) return std::nullopt;
    if (items[last].is(Tag::pronoun)) return last;
    if (!items[last].is(kNominal | Tag::determiner)) return std::nullopt;
    Index k = last;
    while (k >= lo) {
        if (items[k].is(Tag::determiner)) {
            while (k >= lo && items[k].is(Tag::determiner)) --k;
            break;
        }
        if (items[k].is(Tag::number) && k > lo && items[k - 1].is(Tag::time)) break;  // May 3
        if (const Index open = sign_begin(items, k, lo, last + 1); open < k) {
            k = open - 1;
            continue;
        }
        if (!items[k].is(kNominal | Tag::possessive) && !joins_to_left(items, k, last, lo)) break;
        --k;
    }
    const Index begin = k + 1;
    const Index hi = std::min(last + 2, items.size());  // `last` may be but the first of two names
    Index task = begin - 1;
    while (task > lo && is_in_task(items, task)) --task;
    if (task > lo && holder_of_task(items, task, hi)) return phrase_start(items, task - 1, lo);
    if (const auto name = name_after_noun(items, begin, last, lo)) return name;
    for (Index of = begin - 1; of > lo && items[of].is_any({"of", "for", "to"});) {
        if (holder_of_office(items, of, lo, hi)) return phrase_start(items, of - 1, lo);
        --of;  // Chairman of the Chiefs | of Staff
        while (of > lo && items[of].is(Tag::name | Tag::determiner)) --of;
    }
    return begin;
}

std::optional<Index> phrase_end(const Items& items, Index first, Index hi) {
    if (first >= hi) return std::nullopt;
    if (items[first].is(Tag::pronoun)) return first + 1;
    Index k = first;
    while (k < hi && items[k].is(Tag::determiner)) ++k;
    const Index nouns = k;
    while (k < hi) {
        if (const Index end = sign_end(items, k, first, hi); end > k) {
            k = end;
        } else if (const auto holder = holder_of_office(items, k, first, hi)) {
            k = *holder + 1;
        } else if (joins_to_right(items, k, first, nouns, hi)) {
            ++k;
        } else {
            break;
        }
    }
    while (k > nouns && items[k - 1].is(Tag::possessive)) --k;
    return k > first ? std::optional<Index>(k) : std::nullopt;
}

std::optional<ItemRange> phrase_chain(const Items& items, Index last, Index lo) {
    std::optional<Index> begin = phrase_start(items, last, lo);
    if (!begin) return std::nullopt;
    Index first = *begin;
    while (first - 2 >= lo && items[first - 1].is(Tag::preposition) &&
           items[first - 2].is(Tag::name | Tag::noun | Tag::role) &&
           !opens_clause(items[first - 1])) {
        const std::optional<Index> outer = phrase_start(items, first - 2, lo);
        if (!outer) break;
        // An outer phrase that opens the sentence behind a preposition is no subject.
        if (*outer > lo && items[*outer - 1].is(Tag::preposition) &&
            !(*outer - 2 >= lo && items[*outer - 2].is(kNominal | Tag::determiner))) {
            break;
        }
        first = *outer;
    }
    return ItemRange{first, last + 1};
}

bool is_bare_office(const Items& items, ItemRange phrase) {
    if (items[phrase.begin].is(Tag::determiner | Tag::pronoun)) return false;
    Index head = phrase.begin;
    while (head + 1 < phrase.end && !items[head + 1].is(Tag::preposition)) ++head;
    const bool title = items[head].capital && items[head].has(WordClass::title);
    return title || is_person_noun(items[head]) || items[head].is_word("head");
}

bool has_leading_article(const Items& items, ItemRange phrase) {
    return phrase.size() > 3 && items[phrase.begin].is_word("the") &&
           items[phrase.end - 3].starts_small() && items[phrase.end - 3].is(Tag::noun | Tag::role);
}

bool is_lone_pronoun(const Items& items, ItemRange phrase,
                     std::initializer_list<std::string_view> words) {
    return phrase.size() == 1 &&
           items[phrase.begin].is(Tag::pronoun | Tag::determiner | Tag::subordinator) &&
           items[phrase.begin].is_any(words);
}

bool clause_starts(const Items& items, Index first, Index hi) {
    const std::optional<Index> end = phrase_end(items, first, hi);
    return end && *end < hi && items[*end].is(kFinite);
}

}  // namespace quoth::quotes
