#include "common/quotes/german/speech_filter.hpp"

#include <algorithm>
#include <string>

#include "common/quotes/german/compounds.hpp"
#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/noun_endings.hpp"
#include "common/quotes/german/subjects.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes::german {
namespace {

constexpr WordClasses kNamesWhatFollows(WordClass::naming, WordClass::work, WordClass::wording,
                                        WordClass::thing);
constexpr int kLongestName = 5;  // words

bool starts_small(const Reading& reading, Index quotation) {
    const char first = reading.quote_of(quotation).inner.of(reading.text).front();
    return first >= 'a' && first <= 'z';
}

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
    return found.cue.begin == site.item + 1 && before.is(Tag::determiner | Tag::preposition) &&
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

/// `„Unsinn“, sagte Ruiz`.
bool stands_apart(const Items& items, const QuotationSite& site) {
    return site.opens_sentence() &&
           (site.ending != Ending::none ||
            items.at_or_none(site.item + 1, site.item, site.sentence.end).is(Tag::comma));
}

/// `„Eine Katastrophe“ nannte Ruiz den Plan`.
bool opens_label(const Items& items, const QuotationSite& site, const Attribution& found) {
    return site.opens_sentence() && found.cue.begin == site.item + 1 &&
           items[found.cue.begin].has(WordClass::labelling) &&
           items[found.cue.begin].lemma != "sehen";
}

/// `Der Chef von „Möwe“ sagte`, but `sprach der Chef von „Chaos“`.
bool is_complement(const Items& items, const QuotationSite& site) {
    const Index noun = site.item - 2;
    if (noun < site.sentence.begin || !items[noun].is(Tag::noun | Tag::role)) return false;
    const Index end = clause_end(items, site.item, site.sentence);
    for (Index i = clause_begin(items, site.item, site.sentence); i < end; ++i) {
        if (items[i].lemma == "sprechen" || items[i].lemma == "reden") return false;
    }
    return items[noun].capital;
}

/// `nannte es einen „Irrweg“`, `sprach von großer „Sorge“`: a noun that says what somebody thinks.
bool is_opinion(const Items& items, const QuotationSite& site) {
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    if (before.is_word("von") && is_complement(items, site)) return false;
    return before.is_any({"als", "von", "ein", "eine", "einen", "einer", "einem", "eines", "kein",
                          "keine"}) ||
           (before.is(Tag::noun) && before.starts_small());
}

/// `Ruiz nickte. „Vielleicht.“`: no name ends with its own full stop.
bool stands_alone(const QuotationSite& site) {
    return site.opens_sentence() && site.ending == Ending::stop &&
           site.item + 1 == site.sentence.end;
}

/// `riefen Parolen wie „Freie Brücken“`, `die Forderung „Freie Brücken“`.
bool is_utterance(const Items& items, const QuotationSite& site) {
    Index before = site.item - 1;
    while (before > site.sentence.begin &&
           items[before].is_any({"wie", "zum", "beispiel", "etwa", "und"})) {
        --before;
    }
    return before >= site.sentence.begin && items[before].has(WordClass::noun_cue);
}

/// `verspricht „Freie Brücken“`: neither an article nor a noun stands between it and the verb of
/// speech or its subject.
bool is_object(const Items& items, const QuotationSite& site, const Attribution& found) {
    if (found.cue.empty() || !found.mention) return false;
    const Item& cue = items[found.cue.begin];
    const bool says = cue.has(WordClass::indirect_speech) && !cue.has(WordClass::labelling);
    const Index last = std::max(found.cue.end, found.mention->end);
    return says && last == site.item && !items[last - 1].is(Tag::noun);
}

/// `will „bis zuletzt bleiben“`, but not `will den Stamm „al-Nahr“ befreien`.
bool is_intention(const Reading& reading, const QuotationSite& site) {
    const Item& before = reading.items.at_or_none(site.item - 1, site.sentence.begin, site.item);
    return starts_small(reading, site.item) && !(before.is(Tag::noun) && before.capital);
}

bool is_common_noun(const std::string& word, const Lexicon& lexicon) {
    Item noun;
    noun.word = word;
    read_compound(noun, lexicon);
    return has_noun_ending(word) && !noun.classes.has_any(kNamesWhatFollows);
}

/// `verwies auf die „Sicherheit“`, `riet zu „Ruhe und Besonnenheit“`: by the ending no name, unless
/// of a `Zeitung`.
bool ends_in_common_noun(const Reading& reading, const QuotationSite& site,
                         const QuotationShape& shape, const Lexicon& lexicon) {
    std::string words;
    for (const char c : reading.quote_of(site.item).inner.of(reading.text)) {
        words += text::to_ascii_lower(c);
    }
    const bool two = shape.words == 3 && words.find(" und ") != std::string::npos;
    if (shape.words != 1 && !two) return false;
    return is_common_noun(words.substr(words.rfind(' ') + 1), lexicon);
}

/// `ist für Ruiz „Wortbruch“`.
bool is_predicate_of_source(const Items& items, const QuotationSite& site,
                            const Attribution& found) {
    if (found.cue.empty() || !items[found.cue.begin].is_word("für")) return false;
    return clause_end(items, site.item, site.sentence) == site.item + 1;
}

/// A verb that says and does not only judge.
bool is_said(const Items& items, const Attribution& found) {
    return !found.cue.empty() && (items[found.cue.begin].is_strong() ||
                                  items[found.cue.begin].has(WordClass::indirect_speech));
}

/// `das Land stehe „Schulter an Schulter“`: what follows a verb at once is no name.
bool is_predicate(const Items& items, const QuotationSite& site) {
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    return before.is(kFinite | Tag::adverb) && !before.is_any({"heiße", "laute", "so"});
}

/// The clause stands in the mood of reported speech.
bool is_reported(const Items& items, const QuotationSite& site) {
    return has_reported_mood(items, {clause_begin(items, site.item, site.sentence),
                                     clause_end(items, site.item, site.sentence)});
}

}  // namespace

bool is_speech(const Reading& reading, const QuotationSite& site, const QuotationShape& shape,
               const std::optional<Attribution>& attribution, const Lexicon& lexicon) {
    if (!attribution || reading.quote_of(site.item).style == MarkStyle::question) return false;
    const Items& items = reading.items;
    if (attribution->mention && attribution->mention->contains(site.item)) return false;
    const Attribution& found = *attribution;
    if (is_aside(items, site, found.rule) || is_in_subject(reading, site, found) ||
        is_own_name(items, site, found) || is_named_by_noun(reading, site, found) ||
        is_part_of_compound(items, site) || is_title(items, site, found) ||
        is_named_by_article(reading, site, shape, found.rule)) {
        return false;
    }
    if (found.speaker.empty() && items[found.cue.begin].has(WordClass::labelling)) {
        return starts_small(reading, site.item) && is_opinion(items, site);
    }
    if (found.rule == Rule::subject_before) return is_intention(reading, site);
    if (!items[site.item].capital) return true;
    if (found.rule == Rule::colon && !found.cue.empty()) return true;
    const bool behind = found.rule == Rule::cue_after || found.rule == Rule::according_to_after;
    if (behind && stands_apart(items, site)) return true;
    if (opens_label(items, site, found)) return true;
    if (is_predicate_of_source(items, site, found)) return true;
    if (stands_alone(site) || is_utterance(items, site) || is_object(items, site, found)) {
        return true;
    }
    if (is_said(items, found) && ends_in_common_noun(reading, site, shape, lexicon)) return true;
    return is_opinion(items, site) ||
           (is_reported(items, site) && (shape.words == 1 || is_predicate(items, site)));
}

}  // namespace quoth::quotes::german
