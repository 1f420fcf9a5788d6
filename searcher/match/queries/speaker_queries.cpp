#include "searcher/match/queries/speaker_queries.hpp"

#include <set>
#include <string>
#include <vector>

#include "common/store/schema.hpp"
#include "common/store/speaker_aliases.hpp"
#include "common/store/terms.hpp"
#include "common/text/folding.hpp"
#include "searcher/match/sources/tables_source.hpp"

namespace quoth::match {
namespace {

using store::NamedQuotations;
using store::SpeakerAliases;
using Xapian::Query;
namespace slot = store::slot;

/// Documents of that day and later ones.
Query since(std::chrono::sys_days day) {
    const std::chrono::sys_seconds midnight = day;
    const auto seconds = static_cast<double>(midnight.time_since_epoch().count());
    return {Query::OP_VALUE_GE, slot::kDate, Xapian::sortable_serialise(seconds)};
}

/// An undated document has an empty value, below all others.
Query all_dated() { return {Query::OP_VALUE_GE, slot::kDate, std::string(1, '\0')}; }

Query query_of(const NamedQuotations& some) {
    Query named(store::make_term(store::prefix::kSpeakerName, some.name));
    if (some.days == store::DayRange{}) return named;
    if (some.days.begin == store::kUndated) return {Query::OP_AND_NOT, named, all_dated()};
    const Query late_enough(Query::OP_FILTER, named, since(some.days.begin));
    return {Query::OP_AND_NOT, late_enough, since(some.days.end)};
}

Query query_of(const std::vector<NamedQuotations>& found) {
    std::vector<Query> alternatives;
    alternatives.reserve(found.size());
    for (const NamedQuotations& some : found) alternatives.push_back(query_of(some));
    return {Query::OP_OR, alternatives.begin(), alternatives.end()};
}

}  // namespace

template <typename Select>
Query SpeakerQueries::in_each_index(Select select) const {
    std::set<std::string> seen;
    Query all = Query::MatchNothing;
    for (const SpeakerAliases& aliases : snapshot_.aliases()) {
        if (aliases.empty() || !seen.insert(aliases.id()).second) continue;
        Query found = query_of(select(aliases));
        if (snapshot_.shards() > 1 && !found.empty()) {
            const Query there((new TablesSource(aliases.id()))->release());
            found = Query(Query::OP_FILTER, found, there);
        }
        all |= found;
    }
    return {Query::OP_SCALE_WEIGHT, all, 0.0};
}

Query SpeakerQueries::by_alias(const std::function<bool(std::string_view)>& wanted) const {
    return in_each_index([&](const SpeakerAliases& aliases) { return aliases.tied_to(wanted); });
}

Query SpeakerQueries::by_id(std::string_view id) const {
    const std::string folded = text::folded(id);
    return in_each_index([&](const SpeakerAliases& aliases) { return aliases.with_id(folded); });
}

Query SpeakerQueries::with_id() const {
    return in_each_index([](const SpeakerAliases& aliases) { return aliases.with_any_id(); });
}

}  // namespace quoth::match
