#include "searcher/match/sources/prior.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <variant>

#include "common/text/printable.hpp"
#include "searcher/match/sources/prior_source.hpp"

namespace quoth::match {
namespace {

using searcher::ScoreParts;
using store::DocumentKind;
namespace slot = store::slot;

double number_in(const std::string& value) {
    return value.empty() ? 0.0 : Xapian::sortable_unserialise(value);
}

double worth_of_kind(const std::string& kind) {
    if (kind == to_string(QuotationKind::direct)) return 1.0;
    return kind == to_string(QuotationKind::mixed) ? 0.5 : 0.0;
}

std::string with_three_digits(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", number);
    return text;
}

std::string id_of(const searcher::Hit& hit) {
    const auto* quotation = std::get_if<searcher::QuotationHit>(&hit.found);
    return quotation != nullptr ? quotation->id : hit.article.id;
}

}  // namespace

ScoreParts Prior::parts(const std::function<std::string(Xapian::valueno)>& value) const {
    ScoreParts parts;
    if (kind_ == DocumentKind::quotation) {
        parts.confidence = kConfidence * std::clamp(number_in(value(slot::kConfidence)), 0.0, 1.0);
        parts.kind = kKind * worth_of_kind(value(slot::kManner));
        parts.place = kPlace * (1.0 - std::clamp(number_in(value(slot::kPlace)), 0.0, 1.0));
    }
    if (!half_life_) return parts;
    if (const std::string date = value(slot::kDate); !date.empty()) {
        const std::chrono::duration<double> now = now_.time_since_epoch();
        const std::chrono::duration<double> age =
            now - std::chrono::duration<double>(number_in(date));
        parts.date = kDate * std::exp2(-std::max(age, age.zero()) / *half_life_);
    }
    return parts;
}

double Prior::maximum() const {
    const double quotation = kind_ == DocumentKind::quotation ? kConfidence + kKind + kPlace : 0.0;
    return quotation + (half_life_ ? kDate : 0.0);
}

std::vector<Xapian::valueno> Prior::slots() const {
    std::vector<Xapian::valueno> slots;
    if (kind_ == DocumentKind::quotation) slots = {slot::kConfidence, slot::kManner, slot::kPlace};
    if (half_life_) slots.push_back(slot::kDate);
    return slots;
}

Xapian::Query Prior::added_to(const Xapian::Query& query) const {
    if (maximum() == 0.0) return query;
    return {Xapian::Query::OP_AND_MAYBE, query, Xapian::Query((new PriorSource(*this))->release())};
}

double sum_of(const ScoreParts& parts) {
    return parts.words + parts.confidence + parts.kind + parts.place + parts.date;
}

std::string explain_ranking(const std::vector<searcher::Hit>& hits) {
    std::string lines;
    for (const searcher::Hit& hit : hits) {
        const ScoreParts& parts = hit.score_parts;
        lines += std::to_string(hit.rank) + ". " + text::printable(id_of(hit)) + " " +
                 with_three_digits(hit.score) + " = words " + with_three_digits(parts.words);
        if (std::holds_alternative<searcher::QuotationHit>(hit.found)) {
            lines += " + confidence " + with_three_digits(parts.confidence) + " + kind " +
                     with_three_digits(parts.kind) + " + place " + with_three_digits(parts.place);
        }
        if (parts.date > 0) lines += " + date " + with_three_digits(parts.date);
        lines += "\n";
    }
    return lines;
}

}  // namespace quoth::match
