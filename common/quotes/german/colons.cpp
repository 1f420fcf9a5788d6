#include "common/quotes/german/colons.hpp"

#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/reports.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

bool is_in_brackets(const Items& items, const QuotationSite& site) {
    for (Index i = site.item - 1; i >= site.sentence.begin; --i) {
        if (items[i].is(Tag::open_bracket)) return true;
        if (items[i].is(Tag::close_bracket)) return false;
    }
    return false;
}

std::optional<Attribution> with_colon(std::optional<Attribution> found) {
    if (found) found->rule = Rule::colon;
    return found;
}

/// `Und Ruiz: „…“`.
std::optional<Attribution> bare_name(const Items& items, Index colon, ItemRange sentence) {
    Index begin = clause_begin(items, colon - 1, sentence);
    if (items[begin].is(Tag::conjunction)) ++begin;
    const auto phrase = phrase_at(items, begin, colon);
    if (!phrase) return std::nullopt;
    Attribution found{phrase->core, {colon, colon + 1}, Rule::colon};
    found.mention = phrase->whole;
    return found;
}

}  // namespace

bool is_behind_colon(const Items& items, const QuotationSite& site) {
    const Index colon = site.item - 1;
    return colon > site.sentence.begin && items[colon].is(Tag::colon) &&
           !is_in_brackets(items, site);
}

std::optional<Attribution> before_colon(const Items& items, const QuotationSite& site,
                                        const std::vector<Report>& reports) {
    const Index colon = site.item - 1;
    for (auto report = reports.rbegin(); report != reports.rend(); ++report) {
        if (report->at < colon) return with_colon(report->attribution);
    }
    const ItemRange before{site.sentence.begin, colon};
    if (auto subject = main_subject(items, before)) return with_colon(subject);
    if (has_reported_mood(items, before)) return std::nullopt;
    return bare_name(items, colon, site.sentence);
}

}  // namespace quoth::quotes::german
