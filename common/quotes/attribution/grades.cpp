#include "common/quotes/attribution/grades.hpp"

#include <algorithm>

namespace quoth::quotes {
namespace {

constexpr Index kReach = 14;

bool is_scale(const Item& noun) {
    return noun.is_any({"rating", "ratings", "recommendation", "recommendations", "stance", "grade",
                        "grades", "label", "labels"});
}

bool is_moved(const Item& verb) { return verb.is_any({"upgraded", "downgraded"}); }

}  // namespace

bool is_grade(const Items& items, const QuotationSite& site) {
    Index next = site.item + 1;
    while (next < site.sentence.end &&
           items[next].is(Tag::quotation | Tag::comma | Tag::conjunction)) {
        ++next;
    }
    if (is_scale(items.at_or_none(next, site.sentence.begin, site.sentence.end))) return true;
    const Item& before = items.at_or_none(site.item - 1, site.sentence.begin, site.sentence.end);
    if (!before.is_any({"to", "from", "at", "of"})) return false;
    const Index limit = std::max(site.sentence.begin, site.item - kReach);
    for (Index i = site.item - 2; i >= limit; --i) {
        if (is_scale(items[i]) || is_moved(items[i])) return true;
    }
    return false;
}

}  // namespace quoth::quotes
