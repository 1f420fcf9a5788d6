#include "searcher/match/results/facets.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/text/folding.hpp"
#include "searcher/match/results/timeline.hpp"

namespace quoth::match {
namespace {

using searcher::Facet;
using searcher::FacetField;
using searcher::FacetValue;

using Counts = std::unordered_map<std::string, std::uint64_t>;

Xapian::valueno slot_of(FacetField field) {
    switch (field) {
        case FacetField::source:
            return store::slot::kSource;
        case FacetField::author:
            return store::slot::kAuthor;
        case FacetField::section:
            return store::slot::kSection;
        case FacetField::tag:
            return store::slot::kTags;
        case FacetField::cue:
            return store::slot::kCue;
        case FacetField::kind:
            return store::slot::kManner;
        case FacetField::lang:
            return store::slot::kLanguage;
        case FacetField::speaker:
            return store::slot::kSpeaker;
        case FacetField::year:
        case FacetField::month:
            return store::slot::kDate;
    }
    return store::slot::kDate;
}

struct Counted {
    Counts values;
    std::uint64_t without = 0;
};

/// `value_of` gives the one value of a hit, empty if it has none.
template <typename ValueOf>
Counted count_single(const HitNumbers& hits, Clock::time_point deadline, ValueOf value_of) {
    Counted counted;
    for_each_hit(hits, deadline, [&](Xapian::docid number) {
        std::string value = value_of(number);
        if (value.empty())
            ++counted.without;
        else
            ++counted.values[std::move(value)];
    });
    return counted;
}

/// Counts lists of tags as they stand and takes them apart afterwards: many hits share one.
Counted count_tags(const Xapian::Database& database, const HitNumbers& hits,
                   Clock::time_point deadline) {
    store::ValueReader reader(database, store::slot::kTags);
    const Counted lists =
        count_single(hits, deadline, [&](Xapian::docid number) { return reader.of(number); });
    Counted counted;
    counted.without = lists.without;
    for (const auto& [list, count] : lists.values) {
        std::map<std::string, std::string_view> once;  // a hit counts once, however a tag is spelt
        for (const std::string_view tag : store::tags_of_value(list)) {
            once.emplace(text::folded(tag), tag);
        }
        for (const auto& [folded, tag] : once) counted.values[std::string(tag)] += count;
    }
    return counted;
}

Counted count_dates(const Xapian::Database& database, const HitNumbers& hits,
                    searcher::Period period, Clock::time_point deadline) {
    const DatedHits dated = count_periods(database, hits, period, deadline);
    return {Counts(dated.by_period.begin(), dated.by_period.end()), dated.undated};
}

Counted count_field(Snapshot& snapshot, const HitNumbers& hits, FacetField field,
                    Clock::time_point deadline) {
    switch (field) {
        case FacetField::year:
            return count_dates(snapshot.database(), hits, searcher::Period::year, deadline);
        case FacetField::month:
            return count_dates(snapshot.database(), hits, searcher::Period::month, deadline);
        case FacetField::tag:
            return count_tags(snapshot.database(), hits, deadline);
        case FacetField::speaker: {
            SpeakerReader reader(snapshot);
            return count_single(hits, deadline,
                                [&](Xapian::docid number) { return reader.of(number); });
        }
        default: {
            store::ValueReader reader(snapshot.database(), slot_of(field));
            return count_single(hits, deadline,
                                [&](Xapian::docid number) { return reader.of(number); });
        }
    }
}

/// Spellings of one value, for which a query finds the same, become one; the most frequent shows.
std::vector<FacetValue> merged_spellings(const Counts& counts) {
    struct Merged {
        FacetValue shown;
        std::uint64_t most = 0;
    };
    std::unordered_map<std::string, Merged> by_folded;
    for (const auto& [value, count] : counts) {
        Merged& merged = by_folded[text::folded(value)];
        merged.shown.count += count;
        if (count > merged.most || (count == merged.most && value < merged.shown.value)) {
            merged.shown.value = value;
            merged.most = count;
        }
    }
    std::vector<FacetValue> values;
    values.reserve(by_folded.size());
    for (auto& [folded, merged] : by_folded) values.push_back(std::move(merged.shown));
    return values;
}

bool stands_before(const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
}

}  // namespace

bool is_of_quotations(FacetField field) {
    return field == FacetField::speaker || field == FacetField::cue || field == FacetField::kind;
}

Facet count_facet(Snapshot& snapshot, const HitNumbers& hits, const searcher::FacetRequest& request,
                  Clock::time_point deadline) {
    const Counted counted = count_field(snapshot, hits, request.field, deadline);
    Facet facet;
    facet.field = request.field;
    facet.without = counted.without;
    facet.values = merged_spellings(counted.values);
    facet.distinct = facet.values.size();
    const std::size_t shown = std::min<std::size_t>(request.limit, facet.values.size());
    const auto last = facet.values.begin() + static_cast<std::ptrdiff_t>(shown);
    std::partial_sort(facet.values.begin(), last, facet.values.end(), stands_before);
    facet.values.resize(shown);
    return facet;
}

}  // namespace quoth::match
