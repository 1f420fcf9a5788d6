#include "common/text/iso_date.hpp"

#include <cstdio>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// Takes fixed pieces off the front of a string; the first that is missing makes it fail for good.
class DateScanner {
  public:
    explicit DateScanner(std::string_view text) : rest_(text) {}

    /// Exactly `digits` digits whose value is at most `most`.
    int number(std::size_t digits, int most) {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (rest_.empty() || !is_ascii_digit(rest_.front())) return fail();
            value = value * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        return value <= most ? value : fail();
    }

    void expect(char c) {
        if (!take(c)) fail();
    }

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void skip_digits() {
        while (!rest_.empty() && is_ascii_digit(rest_.front())) rest_.remove_prefix(1);
    }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] bool complete() const { return ok_ && rest_.empty(); }

  private:
    int fail() {
        ok_ = false;
        return 0;
    }

    std::string_view rest_;
    bool ok_ = true;
};

seconds scan_time(DateScanner& scanner) {
    seconds time = hours(scanner.number(2, 23));
    scanner.expect(':');
    time += minutes(scanner.number(2, 59));
    if (scanner.take(':')) {
        time += seconds(scanner.number(2, 60));  // 60 is a leap second
        if (scanner.take('.') || scanner.take(',')) scanner.skip_digits();
    }
    return time;
}

/// What must be subtracted to reach UTC.
seconds scan_zone(DateScanner& scanner) {
    if (scanner.at_end() || scanner.take('Z') || scanner.take('z')) return seconds(0);
    const int sign = scanner.take('-') ? -1 : 1;
    if (sign == 1) scanner.expect('+');
    seconds offset = hours(scanner.number(2, 23));
    if (!scanner.at_end()) {
        scanner.take(':');
        offset += minutes(scanner.number(2, 59));
    }
    return sign * offset;
}

}  // namespace

std::optional<sys_seconds> parse_iso_date(std::string_view text) {
    DateScanner scanner(text);
    const std::chrono::year year(scanner.number(4, 9999));
    scanner.expect('-');
    const std::chrono::month month(static_cast<unsigned>(scanner.number(2, 12)));
    scanner.expect('-');
    const std::chrono::day day(static_cast<unsigned>(scanner.number(2, 31)));
    const std::chrono::year_month_day date(year, month, day);
    if (!date.ok()) return std::nullopt;
    sys_seconds time = std::chrono::sys_days(date);
    if (scanner.take('T') || scanner.take('t') || scanner.take(' ')) {
        time += scan_time(scanner);
        time -= scan_zone(scanner);
    }
    if (!scanner.complete()) return std::nullopt;
    return time;
}

std::string format_iso_date(sys_seconds time) {
    const auto midnight = std::chrono::floor<days>(time);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss clock(time - midnight);
    char buffer[64];
    int length =
        std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (time != midnight) {
        length += std::snprintf(buffer + length, sizeof buffer - static_cast<std::size_t>(length),
                                "T%02d:%02d:%02dZ", static_cast<int>(clock.hours().count()),
                                static_cast<int>(clock.minutes().count()),
                                static_cast<int>(clock.seconds().count()));
    }
    return {buffer, static_cast<std::size_t>(length)};
}

}  // namespace quoth::text
