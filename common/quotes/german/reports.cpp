#include "common/quotes/german/reports.hpp"

#include "common/quotes/german/impersonal_reports.hpp"
#include "common/quotes/german/noun_reports.hpp"
#include "common/quotes/german/source_reports.hpp"
#include "common/quotes/german/subjects.hpp"
#include "common/quotes/german/verb_reports.hpp"

namespace quoth::quotes::german {
namespace {

std::optional<Report> report_at(const Items& items, Index i, ItemRange sentence) {
    if (auto found = source_report(items, i, sentence)) return found;
    if (auto found = noun_report(items, i, sentence)) return found;
    if (auto found = impersonal_report(items, i, sentence)) return found;
    return verb_report(items, i, sentence);
}

}  // namespace

std::vector<Report> find_reports(const Items& items, ItemRange sentence) {
    std::vector<Report> reports;
    for (Index i = sentence.begin; i < sentence.end; ++i) {
        if (items[i].is(Tag::quotation)) continue;
        if (auto found = report_at(items, i, sentence)) reports.push_back(*found);
    }
    return reports;
}

std::optional<Attribution> main_subject(const Items& items, ItemRange range) {
    for (Index i = range.end - 1; i >= range.begin; --i) {
        if (!items[i].is(kFinite) || items[i].has(WordClass::subjunctive)) continue;
        if (is_subordinate(items, i, range)) continue;
        const std::optional<Phrase> subject = subject_of(items, i, range);
        if (!subject) continue;
        Attribution found{subject->core, {}, Rule::subject_before};
        found.mention = subject->whole;
        return found;
    }
    return std::nullopt;
}

}  // namespace quoth::quotes::german
