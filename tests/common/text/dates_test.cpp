#include "common/text/dates.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "common/text/iso_date.hpp"
#include "common/text/path_date.hpp"
#include "common/text/time_zones.hpp"

namespace quoth::text {
namespace {

std::string shown(std::optional<std::chrono::sys_seconds> time) {
    return time ? format_iso_date(*time) : "none";
}

struct DateCase {
    const char* name;
    const char* text;
    const char* date;
};

std::ostream& operator<<(std::ostream& out, const DateCase& c) { return out << c.name; }

class DatesTest : public testing::TestWithParam<DateCase> {};

TEST_P(DatesTest, AreReadAsUtc) { EXPECT_EQ(shown(parse_date(GetParam().text)), GetParam().date); }

INSTANTIATE_TEST_SUITE_P(
    Shapes, DatesTest,
    testing::Values(
        DateCase{"Iso", "2025-11-20T14:05:07.25+01:00", "2025-11-20T13:05:07Z"},
        DateCase{"IsoWithBlanksAround", "  2025-11-20\n", "2025-11-20"},
        DateCase{"IsoBlankBeforeOffset", "2025-11-20 14:05:07 +0100", "2025-11-20T13:05:07Z"},
        DateCase{"IsoHalfDay", "2025-11-20 04:05:07 PM", "2025-11-20T16:05:07Z"},
        DateCase{"IsoNamedZone", "2025-11-20 14:05:07 UTC", "2025-11-20T14:05:07Z"},
        DateCase{"IsoZoneInBrackets", "2025-11-20T14:05:07-05:00[America/New_York]",
                 "2025-11-20T19:05:07Z"},
        DateCase{"IsoBasic", "20251120T140507+0100", "2025-11-20T13:05:07Z"},
        DateCase{"IsoBasicWithoutSeconds", "20251120T1405Z", "2025-11-20T14:05:00Z"},
        DateCase{"IsoBasicFraction", "20251120T140507.25-05:00", "2025-11-20T19:05:07Z"},
        DateCase{"IsoBasicImpossible", "20251120T250507Z", "none"},
        DateCase{"YearFirstSlashes", "2025/11/20 14:05", "2025-11-20T14:05:00Z"},
        DateCase{"YearFirstOneDigit", "2025-3-9", "2025-03-09"},
        DateCase{"Packed", "20251120", "2025-11-20"},
        DateCase{"PackedLeapSecond", "20161231235960", "2017-01-01"},
        DateCase{"PackedWithTime", "20251120140507", "2025-11-20T14:05:07Z"},
        DateCase{"Seconds", "1763633700", "2025-11-20T10:15:00Z"},
        DateCase{"Milliseconds", "1763633700123", "2025-11-20T10:15:00Z"},
        DateCase{"Rfc1123", "Thu, 20 Nov 2025 10:15:00 GMT", "2025-11-20T10:15:00Z"},
        DateCase{"Rfc822TwoDigitYear", "Thu, 20 Nov 25 10:15 EST", "2025-11-20T15:15:00Z"},
        DateCase{"LastCentury", "26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
        DateCase{"LastCenturyTwoDigits", "1 Mar 87", "1987-03-01"},
        DateCase{"Offset", "Thu, 20 Nov 2025 10:15:00 -0330", "2025-11-20T13:45:00Z"},
        DateCase{"GmtAndOffset", "20 Nov 2025 10:15 GMT+0530", "2025-11-20T04:45:00Z"},
        DateCase{"Javascript", "Thu Nov 20 2025 10:15:00 GMT+0100", "2025-11-20T09:15:00Z"},
        DateCase{"DayMonthYear", "20 November 2025 10:15 BST", "2025-11-20T09:15:00Z"},
        DateCase{"MonthDayYear", "November 20, 2025", "2025-11-20"},
        DateCase{"WeekdayFirst", "Thursday, November 20th, 2025", "2025-11-20"},
        DateCase{"AbbreviatedWithDots", "Nov. 2, 2025, 10:15 a.m. ET", "2025-11-02T15:15:00Z"},
        DateCase{"Sept", "Sept. 2, 2025", "2025-09-02"},
        DateCase{"Midnight", "November 20, 2025 12:05 am", "2025-11-20T00:05:00Z"},
        DateCase{"Noon", "November 20, 2025 at 12:05 PM", "2025-11-20T12:05:00Z"},
        DateCase{"HourAlone", "November 20, 2025 at 3 p.m.", "2025-11-20T15:00:00Z"},
        DateCase{"Labelled", "Published: Nov 20, 2025 | 10:15", "2025-11-20T10:15:00Z"},
        DateCase{"DayFirstSlashes", "20/11/2025", "2025-11-20"},
        DateCase{"MonthFirstSlashes", "11/20/2025 08:00", "2025-11-20T08:00:00Z"},
        DateCase{"DayFirstDots", "20.11.2025", "2025-11-20"},
        DateCase{"DayFirstHyphens", "20-11-2025 14:05", "2025-11-20T14:05:00Z"},
        DateCase{"SameDayAndMonth", "05/05/2025", "2025-05-05"}),
    testing::PrintToStringParamName());

// As papers, their systems and their feeds write them.
INSTANTIATE_TEST_SUITE_P(
    Newsrooms, DatesTest,
    testing::Values(
        DateCase{"TimeWithDot", "Wed 19 Nov 2025 14.05 GMT", "2025-11-19T14:05:00Z"},
        DateCase{"TimeWithDotAndHalf", "20 November 2025, 2.05pm BST", "2025-11-20T13:05:00Z"},
        DateCase{"LastModified", "Last modified on Thu 20 Nov 2025 06.00 EST",
                 "2025-11-20T11:00:00Z"},
        DateCase{"TimeFirst", "Updated 3:04 PM EST, Thu November 20, 2025", "2025-11-20T20:04:00Z"},
        DateCase{"HalfAttached", "November 20, 2025 10:15am", "2025-11-20T10:15:00Z"},
        DateCase{"FirstOfTwo",
                 "PUBLISHED: 10:15, 20 November 2025 | UPDATED: 11:30, 21 November 2025",
                 "2025-11-20T10:15:00Z"},
        DateCase{"NarrowBlank", "11/20/2025, 3:04:05\u202FPM", "2025-11-20T15:04:05Z"},
        DateCase{"MiddleDot", "20 Nov 2025 · 10:15", "2025-11-20T10:15:00Z"},
        DateCase{"MailComment", "Thu, 20 Nov 2025 10:15:00 +0000 (UTC)", "2025-11-20T10:15:00Z"},
        DateCase{"Javascript", "Thu Nov 20 2025 10:15:00 GMT+0100 (Central European Standard Time)",
                 "2025-11-20T09:15:00Z"},
        DateCase{"TwoDigitsSlashes", "11/20/25", "2025-11-20"},
        DateCase{"TwoDigitsDots", "20.11.25", "2025-11-20"},
        DateCase{"TwoDigitsHyphens", "20-Nov-25 10:15", "2025-11-20T10:15:00Z"},
        DateCase{"EndOfDay", "2025-11-20T24:00:00Z", "2025-11-21"},
        DateCase{"EndOfDayInZone", "2025-11-20T24:00+01:00", "2025-11-20T23:00:00Z"},
        DateCase{"SecondsWithFraction", "1763633700.25", "2025-11-20T10:15:00Z"},
        DateCase{"PackedMinutes", "202511201405", "2025-11-20T14:05:00Z"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    German, DatesTest,
    testing::Values(DateCase{"Ordinal", "20. November 2025", "2025-11-20"},
                    DateCase{"OrdinalOfAbbreviation", "Do., 20. Nov. 2025, 14:05 Uhr",
                             "2025-11-20T14:05:00Z"},
                    DateCase{"Oktober", "Montag, den 6. Oktober 2025", "2025-10-06"},
                    DateCase{"Maerz", "3. März 2025 um 9.30 Uhr", "2025-03-03T09:30:00Z"},
                    DateCase{"MaerzInCapitals", "20. MÄRZ 2025", "2025-03-20"},
                    DateCase{"JaennerInCapitals", "20. JÄNNER 2025", "2025-01-20"},
                    DateCase{"Veroeffentlicht", "VERÖFFENTLICHT: 20.11.2025", "2025-11-20"},
                    DateCase{"Dots", "20.11.2025 14:05 Uhr", "2025-11-20T14:05:00Z"},
                    DateCase{"DotsWithComma", "20.11.2025, 14.05 Uhr", "2025-11-20T14:05:00Z"},
                    DateCase{"DotsWithBlanks", "20. 11. 2025", "2025-11-20"},
                    DateCase{"DotsAreDayFirst", "04.05.2025", "2025-05-04"},
                    DateCase{"Stand", "Stand: 20.11.2025 14:05 Uhr", "2025-11-20T14:05:00Z"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Zones, DatesTest,
    testing::Values(
        DateCase{"Bracket", "2025-11-20T10:00[Europe/Berlin]", "2025-11-20T09:00:00Z"},
        DateCase{"BracketInSummer", "2025-07-20T10:00:00[Europe/Berlin]", "2025-07-20T08:00:00Z"},
        DateCase{"BracketMustBeKnown", "2025-11-20T10:00[!Europe/Berlin]", "2025-11-20T09:00:00Z"},
        DateCase{"BracketAfterOffset", "2025-11-20T10:00+09:00[Europe/Berlin]",
                 "2025-11-20T01:00:00Z"},
        DateCase{"BracketOfCalendar", "2025-11-20T10:00[Europe/Berlin][u-ca=gregory]",
                 "2025-11-20T09:00:00Z"},
        DateCase{"BracketOfAbbreviation", "2025-07-20T10:00[BST]", "2025-07-20T09:00:00Z"},
        DateCase{"BracketUnknown", "2025-11-20T10:00[Mars/Olympus]", "none"},
        DateCase{"Bare", "2025-11-20 10:00:00 America/New_York", "2025-11-20T15:00:00Z"},
        DateCase{"Est", "20 Nov 2025 10:15 EST", "2025-11-20T15:15:00Z"},
        DateCase{"Edt", "20 Jul 2025 10:15 EDT", "2025-07-20T14:15:00Z"},
        DateCase{"EasternInSummer", "July 20, 2025, 10:15 a.m. ET", "2025-07-20T14:15:00Z"},
        DateCase{"EasternInWinter", "Nov. 20, 2025, 10:15 a.m. ET", "2025-11-20T15:15:00Z"},
        DateCase{"PacificInSummer", "July 20, 2025 10:15 PT", "2025-07-20T17:15:00Z"},
        DateCase{"Bst", "20 July 2025 10:15 BST", "2025-07-20T09:15:00Z"},
        DateCase{"Cet", "20 Nov 2025 10:15 CET", "2025-11-20T09:15:00Z"},
        DateCase{"Cest", "20 Jul 2025 10:15 CEST", "2025-07-20T08:15:00Z"},
        DateCase{"IstIsIndias", "20 Nov 2025 10:15 IST", "2025-11-20T04:45:00Z"},
        DateCase{"Aedt", "20 Nov 2025 10:15 AEDT", "2025-11-19T23:15:00Z"},
        DateCase{"Mesz", "20.07.2025 10:15 Uhr MESZ", "2025-07-20T08:15:00Z"},
        DateCase{"RepeatedHourIsTheFirst", "2025-10-26T02:30[Europe/Berlin]",
                 "2025-10-26T00:30:00Z"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Refused, DatesTest,
    testing::Values(DateCase{"Empty", "", "none"}, DateCase{"Word", "yesterday", "none"},
                    DateCase{"Ambiguous", "04/05/2025", "none"},
                    DateCase{"AmbiguousHyphens", "04-05-2025", "none"},
                    DateCase{"YearAlone", "2025", "none"},
                    DateCase{"MonthAlone", "2025-11", "none"},
                    DateCase{"MonthInWords", "November 2025", "none"},
                    DateCase{"MonthPacked", "202511", "none"},
                    DateCase{"BehindTheEndOfDay", "2025-11-20T24:01Z", "none"},
                    DateCase{"UnknownZone", "20 Nov 2025 10:15 XQT", "none"},
                    DateCase{"ZoneBeyondAscii", "20 Nov 2025 10:15 \u00e9/x", "none"},
                    DateCase{"NoYear", "November 20", "none"},
                    DateCase{"ImpossibleDay", "30 February 2025", "none"},
                    DateCase{"ImpossibleMonth", "2025/13/01", "none"},
                    DateCase{"DayOfThreeDigits", "2025/11/257", "none"},
                    DateCase{"MonthZero", "2025/0/01", "none"},
                    DateCase{"ImpossibleTime", "20 Nov 2025 25:61", "none"},
                    DateCase{"ImpossibleOffset", "20 Nov 2025 10:15 +9999", "none"},
                    DateCase{"PackedSeconds", "20251120140599", "none"},
                    DateCase{"MinutesOfOffset", "20 Nov 2025 10:15 +0199", "none"},
                    DateCase{"MinutesOfShortOffset", "20 Nov 2025 10:15 +1:99", "none"},
                    DateCase{"FiveDigits", "99999-99-99T99:99:99+99:99", "none"},
                    DateCase{"Negative", "-292277022657-01-27T08:29:52Z", "none"},
                    DateCase{"TooManyDigits", "9223372036854775808", "none"},
                    DateCase{"YearOne", "0001-01-01T00:00:00Z", "none"},
                    DateCase{"YearZero", "0000-00-00", "none"},
                    DateCase{"Sentence", "He came on 20 November 2025", "none"},
                    DateCase{"OtherDigits", "\u0662\u0660\u0662\u0664-05-06", "none"}),
    testing::PrintToStringParamName());

struct ZoneCase {
    const char* name;
    const char* zone;
    std::optional<int> minutes;  // ahead of UTC, on 20 July 2025
};

std::ostream& operator<<(std::ostream& out, const ZoneCase& c) { return out << c.name; }

class ZoneOffsetTest : public testing::TestWithParam<ZoneCase> {};

TEST_P(ZoneOffsetTest, IsOfItsDay) {
    const auto offset = zone_offset(GetParam().zone, *parse_iso_date("2025-07-20T10:00Z"));
    const std::optional<std::chrono::seconds> expected =
        GetParam().minutes ? std::optional(std::chrono::minutes(*GetParam().minutes))
                           : std::nullopt;
    EXPECT_EQ(offset, expected);
}

INSTANTIATE_TEST_SUITE_P(
    Zones, ZoneOffsetTest,
    testing::Values(ZoneCase{"Abbreviation", "cest", 120}, ZoneCase{"InCapitals", "BST", 60},
                    ZoneCase{"CstIsAmericas", "CST", -360}, ZoneCase{"IstIsIndias", "IST", 330},
                    ZoneCase{"OfSummerAndWinter", "ET", -240}, ZoneCase{"Utc", "UTC", 0},
                    ZoneCase{"Z", "Z", 0}, ZoneCase{"Name", "America/New_York", -240},
                    ZoneCase{"NameOfHalfAnHour", "Asia/Kolkata", 330},
                    ZoneCase{"OffsetAlone", "+05:30", std::nullopt},
                    ZoneCase{"GmtAndOffset", "GMT-3", -180},
                    ZoneCase{"UnknownAbbreviation", "XQT", std::nullopt},
                    ZoneCase{"UnknownName", "Mars/Olympus", std::nullopt},
                    ZoneCase{"Empty", "", std::nullopt}),
    testing::PrintToStringParamName());

struct PathCase {
    const char* name;
    const char* path;
    const char* date;
};

std::ostream& operator<<(std::ostream& out, const PathCase& c) { return out << c.name; }

class PathDateTest : public testing::TestWithParam<PathCase> {};

TEST_P(PathDateTest, NamesADay) {
    EXPECT_EQ(shown(date_in_path(GetParam().path)), GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(
    Paths, PathDateTest,
    testing::Values(
        PathCase{"Folders", "https://news.example/2016/03/11/bridge-opens", "2016-03-11"},
        PathCase{"MonthInLetters", "https://news.example/world/2016/mar/11/bridge", "2016-03-11"},
        PathCase{"MonthInCapitals", "https://news.example/2016/MÄRZ/11/brücke", "2016-03-11"},
        PathCase{"WordInFolders", "https://news.example/2016/marina/11/bridge", "none"},
        PathCase{"FoldersOneDigit", "https://news.example/world/2016/3/1/bridge", "2016-03-01"},
        PathCase{"Hyphens", "archive/2016-03-11-bridge.html", "2016-03-11"},
        PathCase{"Packed", "archive/20160311.html", "2016-03-11"},
        PathCase{"AfterAnotherNumber", "archive/12345/2016-03-11.html", "2016-03-11"},
        PathCase{"NoDay", "https://news.example/2016/03/bridge", "none"},
        PathCase{"LongNumber", "https://news.example/article/201603110042", "none"},
        PathCase{"ImpossibleDay", "archive/2016-02-30.html", "none"},
        PathCase{"NotAYear", "archive/1066-10-14.html", "none"},
        PathCase{"AtEnd", "2016-03", "none"}, PathCase{"Empty", "", "none"}),
    testing::PrintToStringParamName());

}  // namespace
}  // namespace quoth::text
