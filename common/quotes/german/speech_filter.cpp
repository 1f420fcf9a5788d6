#include "common/quotes/german/speech_filter.hpp"

#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

constexpr WordClasses kNamesWhatFollows(WordClass::naming, WordClass::work, WordClass::wording,
                                        WordClass::thing);

bool starts_small(const Reading& reading, Index quotation) {
    const char first = reading.quote_of(quotation).inner.of(reading.text).front();
    return first >= 'a' && first <= 'z';
}

bool is_named_by_noun(const Reading& reading, const QuotationSite& site, const Attribution& found) {
    const Items& items = reading.items;
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    if (!before.classes.has_any(kNamesWhatFollows)) return false;
    // `nannte das Gesetz „unsozial“`: nothing has such a name.
    const bool is_label = !found.cue.empty() && items[found.cue.begin].has(WordClass::labelling) &&
                          !before.has(WordClass::naming);
    return !(is_label && starts_small(reading, site.item));
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
bool is_in_subject(const Items& items, const QuotationSite& site, const Attribution& found) {
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    if (before.is_any({"laut", "gemäß"})) return true;
    const Item& outer = items.at_or_none(site.item - 2, site.sentence.begin, site.sentence.end);
    return items[site.item].capital && found.cue.begin == site.item + 1 &&
           before.is(Tag::determiner | Tag::preposition) &&
           ((outer.is(kNominal) && outer.capital) || outer.is(Tag::preposition));
}

/// `“-Schnellzüge`.
bool is_part_of_compound(const Items& items, const QuotationSite& site) {
    const Item& next = items.at_or_none(site.item + 1, site.sentence.begin, site.sentence.end);
    return next.begin == items[site.item].end && next.is(Tag::dash);
}

/// `„Unsinn“, sagte Ruiz`.
bool stands_apart(const Items& items, const QuotationSite& site) {
    return site.opens_sentence() &&
           (site.ending != Ending::none ||
            items.at_or_none(site.item + 1, site.item, site.sentence.end).is(Tag::comma));
}

/// `„Eine Katastrophe“ nannte Ruiz den Plan`.
bool opens_label(const Items& items, const QuotationSite& site, const Attribution& found) {
    return site.opens_sentence() && found.cue.begin == site.item + 1 &&
           items[found.cue.begin].has(WordClass::labelling);
}

/// `nannte es einen „Irrweg“`, `sprach von großer „Sorge“`: a noun that says what somebody thinks.
bool is_opinion(const Items& items, const QuotationSite& site) {
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    return before.is_any(
               {"als", "von", "ein", "eine", "einen", "einer", "einem", "kein", "keine"}) ||
           (before.is(Tag::noun) && before.starts_small());
}

/// The clause stands in the mood of reported speech.
bool is_reported(const Items& items, const QuotationSite& site) {
    return has_reported_mood(items, {clause_begin(items, site.item, site.sentence),
                                     clause_end(items, site.item, site.sentence)});
}

}  // namespace

bool is_speech(const Reading& reading, const QuotationSite& site, const QuotationShape& shape,
               const std::optional<Attribution>& attribution) {
    if (!attribution || reading.quote_of(site.item).style == MarkStyle::question) return false;
    const Items& items = reading.items;
    if (attribution->mention && attribution->mention->contains(site.item)) return false;
    if (is_aside(items, site, attribution->rule) || is_in_subject(items, site, *attribution) ||
        is_own_name(items, site, *attribution) || is_named_by_noun(reading, site, *attribution) ||
        is_part_of_compound(items, site))
        return false;
    if (!items[site.item].capital) return true;
    if (attribution->rule == Rule::colon && !attribution->cue.empty()) return true;
    const bool behind =
        attribution->rule == Rule::cue_after || attribution->rule == Rule::according_to_after;
    if (behind && stands_apart(items, site)) return true;
    if (opens_label(items, site, *attribution)) return true;
    return is_opinion(items, site) || (shape.words == 1 && is_reported(items, site));
}

}  // namespace quoth::quotes::german
