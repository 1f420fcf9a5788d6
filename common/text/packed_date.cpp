#include "common/text/packed_date.hpp"

#include "common/text/calendar_day.hpp"
#include "common/text/digits.hpp"

namespace quoth::text {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr std::size_t kDay = 8;
constexpr std::size_t kSeconds = 10;
constexpr std::size_t kDayAndMinutes = 12;
constexpr std::size_t kMilliseconds = 13;
constexpr std::size_t kDayAndSeconds = 14;

/// `20251120`, and behind it the time in four or six digits.
std::optional<sys_seconds> day_and_time(std::string_view digits) {
    const auto part = [&](std::size_t begin, std::size_t size) {
        return begin < digits.size() ? static_cast<int>(to_number(digits.substr(begin, size))) : 0;
    };
    const int hour = part(8, 2);
    const int minute = part(10, 2);
    const int second = part(12, 2);
    const auto day = calendar_day(part(0, 4), part(4, 2), part(6, 2));
    if (!day || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return *day + hours(hour) + minutes(minute) + seconds(second);
}

}  // namespace

std::optional<sys_seconds> read_packed_date(std::string_view text) {
    const std::string_view digits = text.substr(0, text.find('.'));
    if (!all_digits(digits)) return std::nullopt;
    if (digits.size() != text.size() &&
        (digits.size() != kSeconds || !all_digits(text.substr(digits.size() + 1)))) {
        return std::nullopt;
    }
    switch (digits.size()) {
        case kSeconds:
            return sys_seconds(seconds(to_number(digits)));
        case kMilliseconds:
            return sys_seconds(seconds(to_number(digits) / 1000));
        case kDay:
        case kDayAndMinutes:
        case kDayAndSeconds:
            return day_and_time(digits);
        default:
            return std::nullopt;
    }
}

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

}  // namespace quoth::text
