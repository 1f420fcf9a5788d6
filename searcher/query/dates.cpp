#include "searcher/query/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

#include "searcher/query/mistakes.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/range_text.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::query {
namespace {

using std::string_view;
using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

// A day, month or year: half open.
struct Days {
    sys_days begin;
    sys_days end;
};

constexpr sys_days first_day = sys_days(year(1) / 1 / 1);
constexpr sys_days after_last = sys_days(year(10000) / 1 / 1);

// Exactly `width` digits.
std::optional<int> digits(string_view text, std::size_t width) {
    const bool all =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.size() != width || !all) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct Reader {
    sys_days today;

    Error no_date(string_view text, std::size_t byte) const {
        const std::string what =
            text.empty() ? "a date is missing" : quoted(text) + " is not a date";
        return mistake(byte, what, "write 2025-11-20, 2025-11, 2025, today, yesterday or 7d..");
    }

    static Error impossible(string_view text, std::size_t byte, std::string hint) {
        return mistake(byte, "there is no date " + quoted(text), std::move(hint));
    }

    // `text` has the form of a day; its month exists.
    static Result<Days> day(string_view text, std::size_t byte, year_month month, int number) {
        const year_month_day date = month / number;
        if (date.ok()) return Days{sys_days(date), sys_days(date) + days(1)};
        const auto last = static_cast<unsigned>((month / std::chrono::last).day());
        return impossible(text, byte,
                          "the days of " + std::string(text.substr(0, 7)) + " run from 01 to " +
                              std::to_string(last));
    }

    // `2025`, `2025-11`, `2025-11-20`.
    Result<Days> calendar(string_view text, std::size_t byte) const {
        const std::size_t size = text.size();
        const bool dashes = (size < 5 || text[4] == '-') && (size < 8 || text[7] == '-');
        const auto y = digits(text.substr(0, 4), 4);
        const auto m = size >= 7 ? digits(text.substr(5, 2), 2) : std::optional<int>(1);
        const auto d = size == 10 ? digits(text.substr(8), 2) : std::optional<int>(1);
        if ((size != 4 && size != 7 && size != 10) || !dashes || !y || !m || !d) {
            return no_date(text, byte);
        }
        if (*y == 0) return impossible(text, byte, "years run from 0001 to 9999");
        const year_month month = year(*y) / *m;
        if (!month.ok()) return impossible(text, byte, "months run from 01 to 12");
        if (size == 10) return day(text, byte, month, *d);
        const year_month next = size == 7 ? month + months(1) : month + years(1);
        return Days{sys_days(month / 1), sys_days(next / 1)};
    }

    // One end of a range or comparison: `7d`, too.
    Result<Days> moment(string_view text, std::size_t byte) const {
        const std::string lower = ascii_lower(text);
        if (lower == "today") return Days{today, today + days(1)};
        if (lower == "yesterday") return Days{today - days(1), today};
        if (lower.empty() || lower.back() != 'd') return calendar(text, byte);
        // More than five digits of days would leave the calendar.
        const std::size_t width = lower.size() - 1;
        const auto ago =
            digits(string_view(lower).substr(0, width), std::min<std::size_t>(width, 5));
        if (!ago || width == 0) return no_date(text, byte);
        const sys_days begin = today - days(*ago);
        return Days{begin, begin + days(1)};
    }
};

Result<DateRange> single(const Reader& reader, string_view text, std::size_t byte) {
    const auto found = reader.moment(text, byte);
    if (!found) return found.error();
    const bool ago = ascii_lower(text).back() == 'd';
    if (ago) return mistake(byte, quoted(text) + " needs '..'", "date:" + std::string(text) + "..");
    return DateRange{found->begin, found->end};
}

Result<DateRange> between(const Reader& reader, const RangeText& range, std::size_t byte) {
    DateRange dates;
    if (!range.first.empty()) {
        const auto low = reader.moment(range.first, byte);
        if (!low) return low.error();
        dates.begin = low->begin;
    }
    if (!range.second.empty()) {
        const auto high = reader.moment(range.second, byte + range.first.size() + 2);
        if (!high) return high.error();
        dates.end = high->end;
    }
    if (!dates.begin && !dates.end) {
        return mistake(byte, "a range needs a beginning or an end", "date:7d..");
    }
    if (dates.begin && dates.end && *dates.begin >= *dates.end) {
        return mistake(byte, "the range ends before it begins",
                       "date:" + std::string(range.second) + ".." + std::string(range.first));
    }
    return dates;
}

// `value` is `>=2025` and the like.
Result<DateRange> compared(const Reader& reader, const RangeText& range, std::size_t byte,
                           string_view value) {
    const std::size_t sign = range.first.empty() ? 0 : value.size() - range.first.size();
    const auto found = reader.moment(range.first, byte + sign);
    if (!found) return found.error();
    switch (range.form) {
        case RangeForm::above:
            if (found->end >= after_last) return mistake(byte, "no date is later than 9999-12-31");
            return DateRange{found->end, std::nullopt};
        case RangeForm::at_least:
            return DateRange{found->begin, std::nullopt};
        case RangeForm::below:
            if (found->begin <= first_day) {
                return mistake(byte, "no date is earlier than 0001-01-01");
            }
            return DateRange{std::nullopt, found->begin};
        default:
            return DateRange{std::nullopt, found->end};
    }
}

std::string print_day(sys_days day) {
    const year_month_day date(day);
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

std::string print_closed(sys_days begin, sys_days end) {
    const year_month_day first(begin);
    std::string text = print_day(begin);
    const bool month_begins = first.day() == std::chrono::day(1);
    const bool year_begins = month_begins && first.month() == std::chrono::January;
    if (year_begins && end == sys_days(first + years(1))) return text.substr(0, 4);
    if (month_begins && end == sys_days(first + months(1))) return text.substr(0, 7);
    if (end == begin + days(1)) return text;
    return text + ".." + print_day(end - days(1));
}

}  // namespace

Result<DateRange> parse_dates(string_view value, std::size_t byte, std::chrono::sys_seconds now) {
    const Reader reader{std::chrono::floor<days>(now)};
    const RangeText range = split_range(value);
    if (range.form == RangeForm::single) return single(reader, value, byte);
    if (range.form == RangeForm::between) return between(reader, range, byte);
    return compared(reader, range, byte, value);
}

std::string print_dates(const DateRange& range) {
    const auto day = [](std::chrono::sys_seconds time) { return std::chrono::floor<days>(time); };
    if (range.begin && range.end) return print_closed(day(*range.begin), day(*range.end));
    if (range.begin) return ">=" + print_day(day(*range.begin));
    return "<=" + print_day(day(*range.end) - days(1));
}

}  // namespace quoth::query
