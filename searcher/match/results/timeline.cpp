#include "searcher/match/results/timeline.hpp"

#include <unordered_map>

#include "common/text/iso_date.hpp"

namespace quoth::match {
namespace {

using searcher::Period;

/// From an ISO date, by what is cut from its end.
std::string period_of(std::chrono::sys_days day, Period period) {
    std::string name = text::format_iso_date(day);
    const std::size_t cut = period == Period::day ? 0 : period == Period::month ? 3 : 6;
    name.resize(name.size() - cut);
    return name;
}

}  // namespace

DatedHits count_periods(const Xapian::Database& database, const HitNumbers& hits, Period period,
                        Clock::time_point deadline) {
    DatedHits counted;
    DateReader dates(database);
    // Days are counted as numbers: there are few of them, and making names is slow.
    std::unordered_map<std::chrono::days::rep, std::uint64_t> by_day;
    for_each_hit(hits, deadline, [&](Xapian::docid number) {
        if (const auto date = dates.of(number))
            ++by_day[std::chrono::floor<std::chrono::days>(*date).time_since_epoch().count()];
        else
            ++counted.undated;
    });
    for (const auto& [day, count] : by_day) {
        const std::chrono::sys_days date{std::chrono::days(day)};
        counted.by_period[period_of(date, period)] += count;
    }
    return counted;
}

}  // namespace quoth::match
