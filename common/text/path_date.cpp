#include "common/text/path_date.hpp"

#include "common/text/characters.hpp"
#include "common/text/date_words.hpp"
#include "common/text/digits.hpp"

namespace quoth::text {
namespace {

using std::chrono::sys_seconds;

int to_int(std::string_view digits) { return static_cast<int>(to_number(digits)); }

constexpr int kFirstYearOfPaths = 1980;
constexpr int kLastYearOfPaths = 2099;

/// Takes a month in letters, behind `separator`, off `path`: `/mar`.
std::optional<int> take_month(std::string_view& path, char separator) {
    const std::string_view rest = path.substr(1);
    const std::string_view name = rest.substr(0, rest.find(separator));
    const std::optional<int> month = month_called(name);
    if (month) path = rest.substr(name.size());
    return month;
}

/// A day that begins with the digits at `begin`: `2016-03-11`, `2016/3/11`, `2016/mar/11`,
/// `20160311`.
std::optional<sys_seconds> day_at(std::string_view path, std::size_t begin) {
    if (!all_digits(path.substr(begin, 4)) || path.size() < begin + 8) return std::nullopt;
    const int year = to_int(path.substr(begin, 4));
    if (year < kFirstYearOfPaths || year > kLastYearOfPaths) return std::nullopt;
    std::string_view rest = path.substr(begin + 4);
    const char separator = rest.front();
    const bool packed = is_ascii_digit(separator);
    if (!packed && separator != '/' && separator != '-' && separator != '_') return std::nullopt;
    const auto take = [&]() -> int {
        if (!packed && rest.starts_with(separator)) rest.remove_prefix(1);
        const std::size_t digits = rest.size() > 1 && is_ascii_digit(rest[1]) ? 2 : 1;
        if (!all_digits(rest.substr(0, digits)) || (packed && digits == 1)) return 0;
        const int value = to_int(rest.substr(0, digits));
        rest.remove_prefix(digits);
        return value;
    };
    const std::optional<int> named = packed ? std::nullopt : take_month(rest, separator);
    const int month = named ? *named : take();
    if (!packed && !rest.starts_with(separator)) return std::nullopt;
    const int day = take();
    if (!rest.empty() && is_ascii_digit(rest.front())) return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date);
}

}  // namespace

std::optional<sys_seconds> date_in_path(std::string_view path) {
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool begins = is_ascii_digit(path[i]) && (i == 0 || !is_ascii_digit(path[i - 1]));
        if (!begins) continue;
        if (const auto day = day_at(path, i)) return day;
    }
    return std::nullopt;
}

}  // namespace quoth::text
