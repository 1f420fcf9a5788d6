#include "common/quotes/german/phrases.hpp"

#include <algorithm>

namespace quoth::quotes::german {
namespace {

constexpr Index kMaxPhrase = 40;
constexpr Index kMaxBrackets = 8;

bool is_head(const Item& item) {
    return item.is(Tag::name | Tag::role) || (item.is(Tag::noun) && item.capital);
}

/// What may stand between the article and the noun: `zuständige`, `28`, `am stärksten betroffenen`.
bool is_before_head(const Item& item) {
    return (item.is(Tag::noun) && !item.capital) || item.is(Tag::number | Tag::adverb);
}

/// `Polizei und Staatsanwaltschaft`, `Bündnis 90/Die Grünen`, `die Zeitung „Neue Post“`.
bool goes_on_after_head(const Items& items, Index i, Index hi) {
    constexpr WordClasses kNamed(WordClass::work, WordClass::group, WordClass::thing);
    if (items[i].is(Tag::quotation)) {
        return items[i].capital && items[i - 1].classes.has_any(kNamed);
    }
    if (is_head(items[i]) || items[i].is_word("/")) return true;
    // `Halle 3`, but `laut der Zeitung 40 Menschen`.
    if (items[i].is(Tag::number)) {
        return i + 1 >= hi || !(is_head(items[i + 1]) || is_before_head(items[i + 1]));
    }
    if (items[i].is_word("-")) return items[i - 1].end == items[i].begin;
    if (items[i].has(WordClass::name_particle) &&
        !items[i].is_any({"und", "der", "den", "zum", "zur"})) {
        return i + 1 < hi && items[i - 1].is(Tag::name) && items[i + 1].is(Tag::name | Tag::noun) &&
               items[i + 1].capital;
    }
    return items[i].is_word("und") && i + 1 < hi && is_head(items[i + 1]);
}

/// `der 1. Vorsitzende`.
bool is_dot_of_ordinal(const Items& items, Index i) {
    return i > 0 && items[i].is(Tag::symbol) && items[i].is_word(".") &&
           items[i - 1].is(Tag::number);
}

std::optional<Index> core_end(const Items& items, Index first, Index hi) {
    Index i = first;
    while (i < hi && items[i].is(Tag::determiner)) ++i;
    const bool article = i > first;
    while (i < hi && ((is_before_head(items[i]) && (article || !items[i].is(Tag::adverb))) ||
                      is_dot_of_ordinal(items, i))) {
        ++i;
    }
    // `die „Post“`: a name in marks is the noun of its phrase.
    if (article && i < hi && items[i].is(Tag::quotation) && items[i].capital) return i + 1;
    if (i >= hi || !is_head(items[i])) {
        // `dieser`, `die 39`: an article alone, or with a number.
        if (article && i > first + 1 && items[i - 1].is(Tag::number)) return i;
        return std::nullopt;
    }
    const bool owner = i == first && items[i].word.ends_with("s");  // Gironas neue Sprecherin
    ++i;
    if (owner) {
        Index adjective = i;
        while (adjective < hi && items[adjective].is(Tag::noun) && !items[adjective].capital) {
            ++adjective;
        }
        if (adjective < hi && is_head(items[adjective])) i = adjective;
    }
    while (i < hi && goes_on_after_head(items, i, hi)) ++i;
    return i;
}

bool opens_genitive(const Item& item) {
    return item.is_any({"der", "des", "dieser", "dieses", "seiner", "seines", "ihrer", "ihres",
                        "eines", "einer", "unserer", "beider"});
}

/// `für`, `von`: what follows belongs to the noun before more often than to the verb.
bool opens_complement(const Item& item) {
    return item.is_any({"von", "vom", "für", "aus", "bei", "beim", "zur", "zum"});
}

Index brackets_end(const Items& items, Index open, Index hi) {
    const Index limit = std::min(hi, open + kMaxBrackets);
    for (Index i = open + 1; i < limit; ++i) {
        if (items[i].is(Tag::close_bracket)) return i + 1;
    }
    return open;
}

/// `Johanna II.`.
bool is_dot_of_ruler(const Items& items, Index i) {
    return items[i].is(Tag::symbol) && items[i].is_word(".") && items[i - 1].is(Tag::name);
}

/// Follows `des Verbandes`, `von Girona` and `(SPD)` to the right.
Index complements_end(const Items& items, Index end, Index hi) {
    if (end < hi && is_dot_of_ruler(items, end)) ++end;
    while (end < hi) {
        if (items[end].is(Tag::open_bracket)) {
            const Index close = brackets_end(items, end, hi);
            if (close == end) break;
            end = close;
            continue;
        }
        const Index noun = opens_genitive(items[end])     ? end
                           : opens_complement(items[end]) ? end + 1
                                                          : hi;
        const std::optional<Index> next = noun < hi ? core_end(items, noun, hi) : std::nullopt;
        if (!next || (noun > end && items[*next - 1].is(Tag::quotation))) break;
        end = *next;
    }
    return end;
}

/// `, Ana Ruiz,` or `, Sprecherin des Verbandes,`: closed by a comma, a verb or the end.
Index apposition_end(const Items& items, Index comma, Index hi) {
    if (comma + 1 >= hi || !items[comma].is(Tag::comma)) return comma;
    if (items[comma + 1].is(Tag::determiner) && items[comma + 1].is_any({"den", "dem"}))
        return comma;
    const bool relative = comma + 2 < hi && items[comma + 1].is_any({"der", "die", "das"}) &&
                          items[comma + 2].is(Tag::determiner);  // …, die die Brücke
    const std::optional<Index> core = core_end(items, comma + 1, hi);
    if (!core || relative) return comma;
    const Index end = complements_end(items, *core, hi);
    const bool closed = end >= hi || items[end].is(Tag::comma | Tag::stop | Tag::colon | Tag::dash |
                                                   Tag::quotation);
    return closed ? end : comma;
}

}  // namespace

std::optional<Phrase> phrase_at(const Items& items, Index first, Index hi) {
    hi = std::min(hi, first + kMaxPhrase);
    if (first >= hi) return std::nullopt;
    if (items[first].is(Tag::pronoun)) return Phrase{{first, first + 1}, {first, first + 1}};
    const std::optional<Index> core = core_end(items, first, hi);
    if (!core) {
        const bool alone = items[first].is(Tag::determiner) && may_be_subject(items, first);
        if (!alone) return std::nullopt;
        return Phrase{{first, first + 1}, {first, first + 1}};
    }
    const Index complements = complements_end(items, *core, hi);
    return Phrase{{first, *core}, {first, apposition_end(items, complements, hi)}};
}

std::optional<Phrase> phrase_before(const Items& items, Index last, Index lo) {
    lo = std::max(lo, last - kMaxPhrase);
    for (Index i = last; i >= lo; --i) {
        const bool inside = is_head(items[i]) || is_before_head(items[i]) ||
                            items[i].is(Tag::determiner | Tag::pronoun) ||
                            opens_complement(items[i]);
        if (!inside) {
            lo = i + 1;
            break;
        }
    }
    for (Index i = lo; i <= last; ++i) {
        const std::optional<Phrase> phrase = phrase_at(items, i, last + 1);
        if (phrase && phrase->whole.end == last + 1) return phrase;
    }
    return std::nullopt;
}

bool may_be_subject(const Items& items, Index first) {
    const Item& next = items.at_or_none(first + 1, 0, items.size());
    // `der zuständigen Zeitung` is a dative, `der zuständige Minister` is not.
    if (items[first].is_word("der") && next.starts_small() && next.is(Tag::noun) &&
        next.word.ends_with("en")) {
        return false;
    }
    return !items[first].is_any({"den",    "dem",    "des",    "einen",  "einem",
                                 "eines",  "keinen", "keinem", "diesen", "diesem",
                                 "seinen", "seinem", "ihren",  "ihrem",  "unseren",
                                 "allen",  "vielen", "ihn",    "ihm",    "ihnen"});
}

bool is_demonstrative(const Items& items, ItemRange phrase) {
    return phrase.size() == 1 && items[phrase.begin].is_any(
                                     {"das", "dies", "dieses", "es", "alles", "den", "die", "der"});
}

}  // namespace quoth::quotes::german
