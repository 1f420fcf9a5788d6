#include "common/quotes/german/governing_report.hpp"

#include <algorithm>
#include <cstdlib>

#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

/// `Wie Ruiz sagte, sieht die Regierung darin „…“`.
std::optional<Attribution> opening_wie_clause(const Items& items, const QuotationSite& site,
                                              const std::vector<Report>& reports) {
    if (!items[site.sentence.begin].is_word("wie")) return std::nullopt;
    for (const Report& report : reports) {
        const bool opens = clause_begin(items, report.finite, site.sentence) == site.sentence.begin;
        if (opens && report.at < site.item) return report.attribution;
    }
    return std::nullopt;
}

std::optional<Attribution> in_clause(const Items& items, const QuotationSite& site,
                                     const std::vector<Report>& reports) {
    const ItemRange clause{clause_begin(items, site.item, site.sentence),
                           clause_end(items, site.item, site.sentence)};
    const Report* nearest = nullptr;
    for (const Report& report : reports) {
        if (!clause.contains(report.at)) continue;
        if (nearest == nullptr ||
            std::abs(report.at - site.item) < std::abs(nearest->at - site.item)) {
            nearest = &report;
        }
    }
    if (nearest == nullptr) return std::nullopt;
    if (!items[nearest->at].is_strong()) {
        if (auto found = opening_wie_clause(items, site, reports)) return found;
    }
    return nearest->attribution;
}

/// `…, so Ruiz` holds for the sentence, `…, sagte Ruiz` for the clause before it.
bool reaches_back(const Items& items, const QuotationSite& site, const Report& report) {
    if (report.attribution.rule == Rule::according_to_after) return true;
    return !items.any({clause_end(items, site.item, site.sentence), report.finite}, kFinite);
}

/// `Die Gruppe, die sich so nennt, will „…“`: behind a relative clause its sentence goes on.
bool is_over(const Items& items, const QuotationSite& site, const Report& report) {
    if (!report.in_relative || report.at > site.item) return false;
    for (Index i = std::max(report.at, report.finite) + 1; i + 1 < site.item; ++i) {
        if (items[i].is(Tag::comma) && items[i + 1].is(kFinite)) return true;
    }
    return false;
}

/// `Ruiz sprach von „…“, ihr Kollege Costa von „…“`: the verb of the clause before goes on.
std::optional<Attribution> without_verb(const Items& items, const QuotationSite& site,
                                        const Report& before) {
    const Index begin = clause_begin(items, site.item, site.sentence);
    if (before.at >= begin || items.any({begin, site.item}, kFinite)) return std::nullopt;
    const std::optional<Phrase> subject = phrase_at(items, begin, site.item);
    if (!subject || !may_be_subject(items, begin)) return std::nullopt;
    const Item& head = items[subject->core.end - 1];
    if (!head.is(Tag::name | Tag::role) && !head.has(WordClass::group)) return std::nullopt;
    if (!items[subject->whole.end].is(Tag::preposition | Tag::adverb)) return std::nullopt;
    Attribution found = before.attribution;
    found.speaker = subject->core;
    found.mention = subject->whole;
    return found;
}

std::optional<Attribution> over_clauses(const Items& items, const QuotationSite& site,
                                        const std::vector<Report>& reports) {
    const Report* before = nullptr;
    const Report* after = nullptr;
    for (const Report& report : reports) {
        if (is_over(items, site, report)) continue;
        if (report.at < site.item) {
            if (before == nullptr || !report.in_relative) before = &report;
        } else if (after == nullptr && report.closes && reaches_back(items, site, report)) {
            after = &report;
        }
    }
    const bool inner = before != nullptr && is_reported_mood(items[before->finite]);
    if (after != nullptr && (before == nullptr || before->closes || inner)) {
        Attribution found = after->attribution;
        found.rule = Rule::tail;
        return found;
    }
    if (before == nullptr) return std::nullopt;
    if (auto found = without_verb(items, site, *before)) return found;
    return before->attribution;
}

}  // namespace

std::optional<Attribution> governing_report(const Items& items, const QuotationSite& site,
                                            const std::vector<Report>& reports) {
    if (auto found = in_clause(items, site, reports)) return found;
    return over_clauses(items, site, reports);
}

}  // namespace quoth::quotes::german
