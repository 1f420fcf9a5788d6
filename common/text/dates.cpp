#include "common/text/dates.hpp"

#include "common/text/calendar_day.hpp"
#include "common/text/iso_date.hpp"
#include "common/text/packed_date.hpp"
#include "common/text/written_date.hpp"

namespace quoth::text {
namespace {

constexpr std::size_t kLongestDate = 100;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_of_newspapers(std::chrono::sys_seconds date) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(date));
    return static_cast<int>(day.year()) >= kFirstYear;
}

}  // namespace

std::optional<std::chrono::sys_seconds> parse_date(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > kLongestDate) return std::nullopt;
    const std::string extended = in_extended_format(text);
    // Where a program has no date it may write the first one that it knows: 0001-01-01.
    if (const auto date = parse_iso_date(extended)) {
        return is_of_newspapers(*date) ? date : std::nullopt;
    }
    if (const auto date = read_packed_date(text)) return date;
    return read_written_date(extended);
}

}  // namespace quoth::text
