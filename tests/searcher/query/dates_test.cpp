#include "searcher/query/dates.hpp"

#include <gmock/gmock.h>

#include <ostream>
#include <string>

#include "tests/searcher/query/outline.hpp"

namespace quoth::query {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using Moment = std::optional<sys_seconds>;

Moment day(int year, unsigned month, unsigned day) {
    return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

struct Dates {
    std::string name;
    std::string value;
    DateRange range;
    std::string canonical;
};

std::ostream& operator<<(std::ostream& out, const Dates& row) { return out << row.name; }

class DatesTest : public testing::TestWithParam<Dates> {};

TEST_P(DatesTest, AreHalfOpenDaysInUtc) {
    const auto range = parse_dates(GetParam().value, 0, test_now);
    ASSERT_TRUE(range) << range.error().message;
    EXPECT_EQ(range->begin, GetParam().range.begin);
    EXPECT_EQ(range->end, GetParam().range.end);
}

TEST_P(DatesTest, PrintAsTheShortestValue) {
    EXPECT_EQ(print_dates(GetParam().range), GetParam().canonical);
}

// The clock stands at 2025-11-20, 15:00.
INSTANTIATE_TEST_SUITE_P(
    All, DatesTest,
    testing::Values(
        Dates{"Day", "2025-11-20", {day(2025, 11, 20), day(2025, 11, 21)}, "2025-11-20"},
        Dates{"LeapDay", "2024-02-29", {day(2024, 2, 29), day(2024, 3, 1)}, "2024-02-29"},
        Dates{"LastDayOfAYear", "2025-12-31", {day(2025, 12, 31), day(2026, 1, 1)}, "2025-12-31"},
        Dates{"Month", "2025-11", {day(2025, 11, 1), day(2025, 12, 1)}, "2025-11"},
        Dates{"December", "2025-12", {day(2025, 12, 1), day(2026, 1, 1)}, "2025-12"},
        Dates{"Year", "2025", {day(2025, 1, 1), day(2026, 1, 1)}, "2025"},
        Dates{"LastYear", "9999", {day(9999, 1, 1), day(10000, 1, 1)}, "9999"},
        Dates{"Range",
              "2025-11-03..2025-11-30",
              {day(2025, 11, 3), day(2025, 12, 1)},
              "2025-11-03..2025-11-30"},
        Dates{"RangeOfOneDay",
              "2025-11-03..2025-11-03",
              {day(2025, 11, 3), day(2025, 11, 4)},
              "2025-11-03"},
        Dates{"RangeOfMonths",
              "2025-10..2025-11",
              {day(2025, 10, 1), day(2025, 12, 1)},
              "2025-10-01..2025-11-30"},
        Dates{"MonthFromItsMiddle",
              "2025-11-03..2025-12-02",
              {day(2025, 11, 3), day(2025, 12, 3)},
              "2025-11-03..2025-12-02"},
        Dates{"YearFromItsMiddle",
              "2025-02-01..2026-01-31",
              {day(2025, 2, 1), day(2026, 2, 1)},
              "2025-02-01..2026-01-31"},
        Dates{"RangeOfUnlikeEnds",
              "2024..2025-11-20",
              {day(2024, 1, 1), day(2025, 11, 21)},
              "2024-01-01..2025-11-20"},
        Dates{"OpenEnd", "2025..", {day(2025, 1, 1), {}}, ">=2025-01-01"},
        Dates{"OpenBeginning", "..2025", {{}, day(2026, 1, 1)}, "<=2025-12-31"},
        Dates{"From", ">=2025-11", {day(2025, 11, 1), {}}, ">=2025-11-01"},
        Dates{"After", ">2025-11", {day(2025, 12, 1), {}}, ">=2025-12-01"},
        Dates{"UpTo", "<=2025-11", {{}, day(2025, 12, 1)}, "<=2025-11-30"},
        Dates{"Before", "<2025-11", {{}, day(2025, 11, 1)}, "<=2025-10-31"},
        Dates{"Today", "today", {day(2025, 11, 20), day(2025, 11, 21)}, "2025-11-20"},
        Dates{"TodayInAnyCase", "Today", {day(2025, 11, 20), day(2025, 11, 21)}, "2025-11-20"},
        Dates{"Yesterday", "yesterday", {day(2025, 11, 19), day(2025, 11, 20)}, "2025-11-19"},
        Dates{"LastWeek", "7d..", {day(2025, 11, 13), {}}, ">=2025-11-13"},
        Dates{"WeekBeforeLast",
              "14d..7d",
              {day(2025, 11, 6), day(2025, 11, 14)},
              "2025-11-06..2025-11-13"},
        Dates{"UntilYesterday", "<today", {{}, day(2025, 11, 20)}, "<=2025-11-19"}),
    [](const testing::TestParamInfo<Dates>& row) { return row.param.name; });

class NoDatesTest : public testing::TestWithParam<std::string> {};

TEST_P(NoDatesTest, AreRefused) { EXPECT_FALSE(parse_dates(GetParam(), 0, test_now)); }

INSTANTIATE_TEST_SUITE_P(All, NoDatesTest,
                         testing::Values("", "..", "2025-02-30", "2023-02-29", "2025-11-00",
                                         "2025-11-31", "2025-00", "2025-13", "0000", "25", "20255",
                                         "2025-1", "2025-1-1", "2025/11/20", "2025-11-20T10:00",
                                         "2025-11-2O", "-2025", "7d", "d..", "-7d..", "100000d..",
                                         "7w..", "tomorrow", "2025..2024", "today..yesterday",
                                         "2025..2026..2027", ">", ">>2025", ">=2025..", ">9999",
                                         ">9999-12-31", "<0001"));

TEST(DateErrorTest, AnErrorPointsAtTheEndThatIsWrong) {
    const auto range = parse_dates("2025..2025-02-29", 10, test_now);
    ASSERT_FALSE(range);
    EXPECT_EQ(range.error().query_byte, 16);
}

TEST(DateErrorTest, AnImpossibleDayTellsTheDaysOfItsMonth) {
    EXPECT_EQ(parse_dates("2024-02-30", 0, test_now).error().hint,
              "the days of 2024-02 run from 01 to 29");
}

}  // namespace
}  // namespace quoth::query
