#include "common/quotes/german/right_rules.hpp"

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

}  // namespace

std::optional<Attribution> right_of(const Items& items, const QuotationSite& site,
                                    const std::vector<Report>& reports) {
    const Index next = next_word(items, site);
    const bool apart = next > site.item + 1 || site.ending != Ending::none;
    for (const Report& report : reports) {
        if (report.finite != next || !apart) continue;
        Attribution found = report.attribution;
        found.rule = found.rule == Rule::name_before ? Rule::cue_after : Rule::according_to_after;
        return found;
    }
    if (next == site.item + 1 || next >= site.sentence.end) return std::nullopt;
    return by_any_verb(items, next, site.sentence);
}

}  // namespace quoth::quotes::german
