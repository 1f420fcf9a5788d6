#include "common/quotes/german/speech_filter.hpp"

#include <algorithm>
#include <string_view>

#include "common/quotes/german/common_nouns.hpp"
#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/names_in_marks.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

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
        if (items[i].lemma == "sprechen") return false;
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

/// `warnte vor „Chaos“`, `warf der Stadt „Willkür“ vor`.
bool is_reproach(const Items& items, const QuotationSite& site, const Attribution& found) {
    if (found.cue.empty() || site.opens_sentence()) return false;
    const std::string_view verb = items[found.cue.begin].lemma;
    if (verb == "warnen") return items[site.item - 1].is_word("vor");
    return (verb == "vorwerfen" || verb == "attestieren" || verb == "bescheinigen" ||
            verb == "unterstellen") &&
           !items[site.item - 1].is(Tag::determiner);
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
    return before >= site.sentence.begin && items[before].has(WordClass::noun_cue) &&
           !items[before].has(WordClass::written_thing);
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

/// `ist für Ruiz „Wortbruch“`.
bool is_predicate_of_source(const Items& items, const QuotationSite& site,
                            const Attribution& found) {
    if (found.cue.empty() || !items[found.cue.begin].is_word("für")) return false;
    return clause_end(items, site.item, site.sentence) == site.item + 1;
}

/// A verb that says and does not only judge; `zeigte sich besorgt`.
bool is_said(const Items& items, const Attribution& found) {
    if (found.cue.empty()) return false;
    const Item& cue = items[found.cue.begin];
    return cue.is_strong() || cue.has(WordClass::indirect_speech) ||
           cue.is_any({"zeigt", "zeigte", "zeigten"});
}

/// `das Land stehe „Schulter an Schulter“`, but not `sie habe „Hans im Glück“ gelesen`.
bool is_predicate(const Items& items, const QuotationSite& site) {
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    const bool full = before.is(Tag::verb | Tag::speech_verb) && !before.is_any({"heiße", "laute"});
    return full || before.is_any({"sei", "seien"});
}

/// The clause stands in the mood of reported speech.
bool is_reported(const Items& items, const QuotationSite& site) {
    return has_reported_mood(items, {clause_begin(items, site.item, site.sentence),
                                     clause_end(items, site.item, site.sentence)});
}

/// By where it stands, whatever the words.
bool is_told_apart(const Items& items, const QuotationSite& site, const Attribution& found) {
    const bool behind = found.rule == Rule::cue_after || found.rule == Rule::according_to_after;
    return (behind && stands_apart(items, site)) || opens_label(items, site, found) ||
           stands_alone(site);
}

/// By the words before it.
bool is_told_by_sentence(const Items& items, const QuotationSite& site, const QuotationShape& shape,
                         const Attribution& found) {
    return is_predicate_of_source(items, site, found) || is_utterance(items, site) ||
           is_object(items, site, found) || is_opinion(items, site) ||
           is_reproach(items, site, found) ||
           (is_reported(items, site) && (shape.words == 1 || is_predicate(items, site)));
}

}  // namespace

bool is_speech(const Reading& reading, const QuotationSite& site, const QuotationShape& shape,
               const std::optional<Attribution>& attribution, const Lexicon& lexicon) {
    if (!attribution || reading.quote_of(site.item).style == MarkStyle::question) return false;
    const Items& items = reading.items;
    if (attribution->mention && attribution->mention->contains(site.item)) return false;
    const Attribution& found = *attribution;
    if (is_name(reading, site, shape, found)) return false;
    if (found.speaker.empty() && items[found.cue.begin].has(WordClass::labelling)) {
        return starts_small(reading, site.item) && is_opinion(items, site);
    }
    if (found.rule == Rule::subject_before) return is_intention(reading, site);
    if (!items[site.item].capital) return true;
    if (found.rule == Rule::colon && !found.cue.empty()) return true;
    return is_told_apart(items, site, found) || is_told_by_sentence(items, site, shape, found) ||
           (is_said(items, found) &&
            is_common_noun(reading.quote_of(site.item).inner.of(reading.text), lexicon));
}

}  // namespace quoth::quotes::german
