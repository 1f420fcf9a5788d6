#include "common/quotes/german/names_in_marks.hpp"

#include <string_view>

#include "common/quotes/german/common_nouns.hpp"

namespace quoth::quotes::german {
namespace {

constexpr int kLongestName = 5;  // words

bool is_definite(const Item& item) {
    return item.is_any({"der", "die", "das", "den", "dem", "des"});
}

bool is_named_by_noun(const Reading& reading, const QuotationSite& site, const Attribution& found) {
    const Items& items = reading.items;
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    if (!before.classes.has_any(kNamesWhatFollows)) return false;
    // `nannte das Gesetz „unsozial“`: works and things have no such names, but laut der Seite
    // „ruiz.example“.
    const bool has_any_name = before.has(WordClass::naming) || before.has(WordClass::wording);
    const bool in_source = found.mention && found.mention->contains(site.item - 1);
    return has_any_name || in_source || !starts_small(reading, site.item);
}

/// `die sich selbst „Rat der Stadt“ nennt`.
bool is_own_name(const Items& items, const QuotationSite& site, const Attribution& found) {
    if (found.cue.empty()) return false;
    const std::string_view verb = items[found.cue.begin].lemma;
    if (verb != "nennen" && verb != "bezeichnen") return false;
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    return before.is_any({"sich", "selbst"});
}

/// `die Fähre („Möwe“)`: a translation or another name.
bool is_aside(const Items& items, const QuotationSite& site, Rule rule) {
    if (rule == Rule::cue_after || rule == Rule::according_to_after || rule == Rule::colon) {
        return false;
    }
    if (!items.at_or_none(site.item + 1, 0, site.sentence.end).is(Tag::close_bracket)) return false;
    Index open = site.item - 1;
    while (open > site.sentence.begin && !items[open].is(Tag::open_bracket | Tag::close_bracket)) {
        --open;
    }
    return open >= site.sentence.begin && items[open].is(Tag::open_bracket);
}

/// `ein Vertreter der „Aktion Meer“ sagte`, `laut „Post“`.
bool is_in_subject(const Reading& reading, const QuotationSite& site, const Attribution& found) {
    const Items& items = reading.items;
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    if (before.is_any({"laut", "gemäß"})) return true;
    const Item& outer = items.at_or_none(site.item - 2, site.sentence.begin, site.sentence.end);
    if (starts_small(reading, site.item)) return false;
    if (outer.is_word("wie") && before.is(Tag::determiner)) return true;
    return found.cue.begin == site.item + 1 && items[found.cue.begin].is(kFinite) &&
           (before.is(Tag::preposition) || is_definite(before)) &&
           ((outer.is(kNominal) && outer.capital) || outer.is(Tag::preposition));
}

/// `So lautet der Titel`, `stellte ihr Buch vor: „Wir bleiben“.`, `das Amt (kurz: „AfB“)`.
bool is_title(const Items& items, const QuotationSite& site, const Attribution& found) {
    if (found.speaker.empty()) return false;
    if (items[found.speaker.end - 1].has(WordClass::naming)) return true;
    if (found.rule != Rule::colon || site.item - 2 < site.sentence.begin) return false;
    if (items[site.item - 2].is_any({"kurz", "deutsch", "englisch"})) return true;
    if (!found.cue.empty() || site.ending != Ending::none) return false;
    for (Index i = site.item - 2; i >= site.sentence.begin; --i) {
        if (items[i].has(WordClass::work)) return true;
    }
    return false;
}

/// `die „Woche des guten Buches“`: a name that holds adjectives.
bool is_named_by_article(const Reading& reading, const QuotationSite& site,
                         const QuotationShape& shape, Rule rule) {
    if (shape.words < 2 || shape.words > kLongestName) return false;
    if (rule == Rule::cue_after || rule == Rule::according_to_after) return false;
    const Items& items = reading.items;
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    return is_definite(before) && !starts_small(reading, site.item) && site.ending == Ending::none;
}

/// `“-Schnellzüge`.
bool is_part_of_compound(const Items& items, const QuotationSite& site) {
    const Item& next = items.at_or_none(site.item + 1, site.sentence.begin, site.sentence.end);
    return next.begin == items[site.item].end && next.is(Tag::dash);
}

}  // namespace

bool is_name(const Reading& reading, const QuotationSite& site, const QuotationShape& shape,
             const Attribution& found) {
    const Items& items = reading.items;
    return is_aside(items, site, found.rule) || is_in_subject(reading, site, found) ||
           is_own_name(items, site, found) || is_named_by_noun(reading, site, found) ||
           is_part_of_compound(items, site) || is_title(items, site, found) ||
           is_named_by_article(reading, site, shape, found.rule);
}

bool starts_small(const Reading& reading, Index quotation) {
    const std::string_view words = reading.quote_of(quotation).inner.of(reading.text);
    return !words.empty() && words.front() >= 'a' && words.front() <= 'z';
}

}  // namespace quoth::quotes::german
