#include "common/quotes/german/right_rules.hpp"

#include "common/quotes/german/colons.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

/// Where the words behind the quotation begin, over commas, dashes and adverbs.
Index next_word(const Items& items, const QuotationSite& site) {
    const Index end = site.sentence.end;
    Index next = site.item + 1;
    while (next < end && items[next].is(Tag::comma | Tag::dash | Tag::symbol)) ++next;
    while (next < end && items[next].is(Tag::adverb) && !items[next].is_word("so")) ++next;
    const bool tag = next + 1 < end && items[next].is_word("so") && items[next + 1].is(kFinite);
    return tag ? next + 1 : next;  // „…“, so heißt es in der Mitteilung
}

/// `„…“, zeigte sich Ruiz zufrieden`: any verb, with a subject behind it.
std::optional<Attribution> by_any_verb(const Items& items, Index verb, ItemRange sentence) {
    if (!items[verb].is(kFinite) || items[verb].has(WordClass::subjunctive)) return std::nullopt;
    const std::optional<Phrase> subject = subject_of(items, verb, sentence);
    if (!subject || subject->core.begin < verb) return std::nullopt;
    if (items[subject->core.begin].is_any({"man", "es"})) return std::nullopt;
    Attribution found{subject->core, {verb, verb + 1}, Rule::cue_after};
    found.mention = subject->whole;
    return found;
}

/// `„…“, wie Ruiz sagte`.
bool is_wie_clause(const Items& items, const Report& report, Index next, ItemRange sentence) {
    // wie sich die Gruppe selbst nennt
    const bool says = !items[report.at].has(WordClass::labelling);
    return says && next < sentence.end && items[next].is_word("wie") &&
           clause_begin(items, report.finite, sentence) == next;
}

/// `„…“, mit diesen Worten verließ Ruiz den Saal`.
std::optional<Attribution> with_these_words(const Items& items, Index next, ItemRange sentence) {
    const auto at = [&](Index i) -> const Item& {
        return items.at_or_none(i, sentence.begin, sentence.end);
    };
    const bool words = at(next).is_word("mit") && at(next + 1).is(Tag::determiner) &&
                       at(next + 2).is_any({"worten", "sätzen"}) && at(next + 3).is(kFinite);
    if (!words) return std::nullopt;
    const std::optional<Phrase> subject = subject_of(items, next + 3, sentence);
    if (!subject) return std::nullopt;
    Attribution found{subject->core, {next + 2, next + 3}, Rule::cue_after};
    found.mention = subject->whole;
    return found;
}

/// `Jan Kröger („Das reicht.“) und Petra Lund`.
std::optional<Attribution> in_brackets(const Items& items, const QuotationSite& site) {
    const Index open = site.item - 1;
    const bool apart = open > site.sentence.begin && items[open].is(Tag::open_bracket) &&
                       site.ending != Ending::none && site.ending != Ending::comma &&
                       items.at_or_none(site.item + 1, 0, site.sentence.end).is(Tag::close_bracket);
    if (!apart) return std::nullopt;
    const std::optional<Phrase> name = phrase_before(items, open - 1, site.sentence.begin);
    if (!name || !items[name->core.end - 1].is(Tag::name)) return std::nullopt;
    Attribution found{name->core, {}, Rule::colon};
    found.mention = name->whole;
    return found;
}

}  // namespace

std::optional<Attribution> right_of(const Items& items, const QuotationSite& site,
                                    const std::vector<Report>& reports) {
    const Index next = next_word(items, site);
    const bool apart = next > site.item + 1 || site.ending != Ending::none;
    for (const Report& report : reports) {
        const bool behind =
            report.finite == next || is_wie_clause(items, report, next, site.sentence);
        if (!behind || !apart) continue;
        // Ruiz schrieb: „…“, weiter hieß es
        if (report.is_agentless() && is_behind_colon(items, site)) continue;
        Attribution found = report.attribution;
        found.rule = found.rule == Rule::name_before ? Rule::cue_after : Rule::according_to_after;
        return found;
    }
    if (auto found = in_brackets(items, site)) return found;
    if (next == site.item + 1 || next >= site.sentence.end) return std::nullopt;
    if (auto found = with_these_words(items, next, site.sentence)) return found;
    return by_any_verb(items, next, site.sentence);
}

}  // namespace quoth::quotes::german
