#include "common/text/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

#include "common/text/characters.hpp"
#include "common/text/iso_date.hpp"

namespace quoth::text {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr std::size_t kLongestDate = 100;
constexpr int kFirstYear = 1000;
/// Two digits of a year from here on are of the last century (RFC 2822 takes 50).
constexpr int kLastCentury = 50;

struct Zone {
    std::string_view name;
    int minutes;  // east of Greenwich
};

/// RFC 822's and those of newspapers' datelines. IST is India's.
constexpr std::array<Zone, 21> kZones = {
    {{"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"est", -300}, {"edt", -240},
     {"et", -300},  {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
     {"pdt", -420}, {"bst", 60},   {"cet", 60},   {"cest", 120}, {"eet", 120},  {"eest", 180},
     {"msk", 180},  {"ist", 330},  {"jst", 540}}};

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// Words that say nothing about the day; weekdays are among them.
constexpr std::array<std::string_view, 18> kIdleWords = {
    "at",      "on",       "of",     "the",     "published", "posted",
    "updated", "date",     "monday", "tuesday", "wednesday", "thursday",
    "friday",  "saturday", "sunday", "st",      "th",        "t"};

bool abbreviates(std::string_view word, std::string_view full) {
    return word.size() >= 3 && full.starts_with(word);
}

std::optional<int> month_called(std::string_view word) {
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (abbreviates(word, kMonths[i])) return static_cast<int>(i) + 1;
    }
    if (word == "sept") return 9;
    return std::nullopt;
}

bool is_idle(std::string_view word) {
    return word == "nd" || word == "rd" ||
           std::any_of(kIdleWords.begin(), kIdleWords.end(), [&](std::string_view idle) {
               return word == idle || (idle.ends_with("day") && abbreviates(word, idle));
           });
}

std::optional<sys_seconds> day_of(int year, int month, int day) {
    if (year < kFirstYear) return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date);
}

/// Reads a date piece by piece: each number and word finds the place that is still free for it.
class DateReader {
  public:
    explicit DateReader(std::string_view text) : rest_(text) {}

    std::optional<sys_seconds> run() {
        while (ok_ && !rest_.empty()) {
            if (is_ascii_digit(rest_.front()))
                take_number();
            else if (is_ascii_letter(rest_.front()))
                take_word();
            else if ((rest_.front() == '+' || rest_.front() == '-') && has_time_)
                take_offset();
            else
                take_mark();
        }
        if (!ok_ || !year_ || !month_ || !day_) return std::nullopt;
        const std::optional<sys_seconds> day = day_of(*year_, *month_, *day_);
        if (!day) return std::nullopt;
        return *day + time_ - zone_;
    }

  private:
    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };

    Number number() {
        Number result;
        while (!rest_.empty() && is_ascii_digit(rest_.front()) && result.digits < 9) {
            result.value = result.value * 10 + (rest_.front() - '0');
            ++result.digits;
            rest_.remove_prefix(1);
        }
        return result;
    }

    std::string word() {
        std::string result;
        while (!rest_.empty() && is_ascii_letter(rest_.front())) {
            result += to_ascii_lower(rest_.front());
            rest_.remove_prefix(1);
        }
        return result;
    }

    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool fail() { return ok_ = false; }

    void take_number() {
        const Number n = number();
        if (n.digits <= 2 && rest_.starts_with(':') && !has_time_)
            take_time(n.value);
        else if (n.digits == 4 && !year_)
            take_year(n.value);
        else if (n.digits <= 2)
            take_short_number(n.value);
        else
            fail();
    }

    /// After a year that comes first stands the month: `2025/11/20`.
    void take_year(int value) {
        year_ = value;
        if (day_ || month_ || rest_.empty()) return;
        if (rest_.front() != '-' && rest_.front() != '/' && rest_.front() != '.') return;
        rest_.remove_prefix(1);
        month_ = number().value;
        if (rest_.empty() || is_ascii_digit(rest_.front()) || is_ascii_letter(rest_.front()))
            fail();
        rest_.remove_prefix(rest_.empty() ? 0 : 1);
        day_ = number().value;
        if (*month_ < 1 || *month_ > 12) fail();
    }

    void take_short_number(int value) {
        if (!day_ && !month_ && (rest_.starts_with('/') || rest_.starts_with('.')))
            take_day_and_month(value);
        else if (!day_)
            day_ = value;
        else if (month_ && !year_)
            year_ = value + (value < kLastCentury ? 2000 : 1900);
        else if (clock_says_only_hour())
            time_ = hours(value <= 12 ? value % 12 : 0), has_time_ = true;
        else
            fail();
    }

    /// `20/11/2025` and `11/20/2025`; one that could be either is none.
    void take_day_and_month(int first) {
        rest_.remove_prefix(1);
        const int second = number().value;
        rest_.remove_prefix(rest_.empty() ? 0 : 1);
        if (first > 12 || first == second)
            day_ = first, month_ = second;
        else if (second > 12)
            day_ = second, month_ = first;
        if (!month_ || *month_ < 1 || *month_ > 12) fail();
    }

    /// `10 a.m.`: the hour stands before its half of the day.
    [[nodiscard]] bool clock_says_only_hour() const {
        const std::size_t next = rest_.find_first_not_of(' ');
        if (has_time_ || next == std::string_view::npos) return false;
        const char c = to_ascii_lower(rest_[next]);
        return c == 'a' || c == 'p';
    }

    void take_time(int hour) {
        int second = 0;
        take(':');
        const Number minute = number();
        if (take(':')) second = number().value;
        if (take('.') || take(',')) {
            while (!rest_.empty() && is_ascii_digit(rest_.front())) rest_.remove_prefix(1);
        }
        if (hour > 23 || minute.digits != 2 || minute.value > 59 || second > 60) fail();
        time_ = hours(hour) + minutes(minute.value) + seconds(second);
        has_time_ = true;
    }

    void take_word() {
        const std::string name = word();
        if (const auto month = month_called(name); month && !month_) {
            month_ = month;
            return;
        }
        if (has_time_ && (name == "am" || name == "pm" || name == "a" || name == "p")) {
            take_half_of_day(name);
            return;
        }
        const auto* const zone = std::find_if(kZones.begin(), kZones.end(),
                                              [&](const Zone& z) { return z.name == name; });
        if (zone != kZones.end() && has_time_)
            zone_ = minutes(zone->minutes);
        else if (!is_idle(name))
            fail();
    }

    void take_half_of_day(std::string_view name) {
        if (name.size() == 1) {
            take('.');
            if (word() != "m") fail();
        }
        const auto hour = std::chrono::duration_cast<hours>(time_);
        if (hour > hours(12)) return;  // `14:05 PM`
        if (name.front() == 'p' && hour < hours(12)) time_ += hours(12);
        if (name.front() == 'a' && hour == hours(12)) time_ -= hours(12);
    }

    void take_offset() {
        const int sign = rest_.front() == '-' ? -1 : 1;
        rest_.remove_prefix(1);
        if (rest_.starts_with(' ')) return;  // a dash between words
        const Number first = number();
        int east = 0;
        if (first.digits == 4)
            east = first.value / 100 * 60 + first.value % 100;
        else if (first.digits >= 1 && first.digits <= 2)
            east = first.value * 60 + (take(':') ? number().value : 0);
        else
            fail();
        if (east > 24 * 60) fail();
        zone_ = minutes(sign * east);
    }

    void take_mark() {
        constexpr std::string_view marks = " ,.-/|()\t\n\r:";
        if (rest_.front() == '[' && has_time_) {  // `[Europe/Lisbon]` after an offset
            rest_ = {};
        } else if (marks.find(rest_.front()) == std::string_view::npos) {
            fail();
        } else {
            rest_.remove_prefix(1);
        }
    }

    std::string_view rest_;
    bool ok_ = true;
    std::optional<int> year_;
    std::optional<int> month_;
    std::optional<int> day_;
    seconds time_{0};
    seconds zone_{0};
    bool has_time_ = false;
};

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

int to_int(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// `20251120`, `20251120140507`, or seconds or milliseconds since 1970 in ten or thirteen digits.
std::optional<sys_seconds> digits_as_date(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.size() == 10) return sys_seconds(seconds(value));
    if (digits.size() == 13) return sys_seconds(seconds(value / 1000));
    if (digits.size() != 8 && digits.size() != 14) return std::nullopt;
    auto date = day_of(to_int(digits.substr(0, 4)), to_int(digits.substr(4, 2)),
                       to_int(digits.substr(6, 2)));
    if (!date || digits.size() == 8) return date;
    const int hour = to_int(digits.substr(8, 2));
    const int minute = to_int(digits.substr(10, 2));
    if (hour > 23 || minute > 59) return std::nullopt;
    return *date + hours(hour) + minutes(minute) + seconds(to_int(digits.substr(12, 2)));
}

/// `20251120T140507+0100` (ISO 8601 basic format) as `2025-11-20T14:05:07+0100`; else unchanged.
std::string in_extended_format(std::string_view date) {
    constexpr std::size_t time = 9;
    const bool is_basic = date.size() >= time + 4 &&
                          (date[time - 1] == 'T' || date[time - 1] == 't') &&
                          all_digits(date.substr(0, time - 1)) && all_digits(date.substr(time, 4));
    std::string extended(date);
    if (!is_basic) return extended;
    if (date.size() >= time + 6 && all_digits(date.substr(time + 4, 2))) {
        extended.insert(time + 4, ":");
    }
    return extended.insert(time + 2, ":").insert(6, "-").insert(4, "-");
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

std::optional<sys_seconds> parse_date(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > kLongestDate) return std::nullopt;
    if (const auto date = parse_iso_date(in_extended_format(text))) return date;
    if (all_digits(text)) return digits_as_date(text);
    return DateReader(text).run();
}

}  // namespace quoth::text
