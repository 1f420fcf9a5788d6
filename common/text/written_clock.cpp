#include "common/text/written_clock.hpp"

#include <algorithm>

#include "common/text/time_zones.hpp"

namespace quoth::text {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

bool is_of_zone_name(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) ||
           std::string_view("/_-+").find(c) != std::string_view::npos;
}

}  // namespace

void WrittenClock::take_time(DateCursor& cursor, int hour) {
    int second = 0;
    cursor.skip(1);
    const DateCursor::Number minute = cursor.number();
    if (cursor.take(':')) second = cursor.number().value;
    if (cursor.take('.') || cursor.take(',')) {
        while (cursor.has_digit_at(0)) cursor.skip(1);
    }
    const bool ends_day = hour == 24 && minute.value == 0 && second == 0;
    if ((hour > 23 && !ends_day) || minute.digits != 2 || minute.value > 59 || second > 60) {
        cursor.fail();
    }
    time_ = hours(hour) + minutes(minute.value) + seconds(second);
    has_time_ = true;
}

void WrittenClock::take_hour(DateCursor& cursor, int hour) {
    if (hour > 12) cursor.fail();
    time_ = hours(hour);
    has_time_ = true;
}

bool WrittenClock::is_half_of_day(std::string_view word) {
    return word == "am" || word == "pm" || word == "a" || word == "p";
}

void WrittenClock::take_half_of_day(DateCursor& cursor, std::string_view word) {
    if (word.size() == 1) {
        cursor.take('.');
        if (cursor.word() != "m") cursor.fail();
    }
    const auto hour = std::chrono::duration_cast<hours>(time_);
    if (hour > hours(12)) return;  // `14:05 PM`
    if (word.front() == 'p' && hour < hours(12)) time_ += hours(12);
    if (word.front() == 'a' && hour == hours(12)) time_ -= hours(12);
}

void WrittenClock::take_offset(DateCursor& cursor) {
    const int sign = cursor.front() == '-' ? -1 : 1;
    cursor.skip(1);
    if (cursor.front() == ' ') return;  // a dash between words
    const DateCursor::Number first = cursor.number();
    int hour = first.value;
    int minute = 0;
    if (first.digits == 4)
        hour = first.value / 100, minute = first.value % 100;
    else if (first.digits < 1 || first.digits > 2)
        cursor.fail();
    else if (cursor.take(':'))
        minute = cursor.number().value;
    if (hour > 23 || minute > 59) cursor.fail();
    offset_ = sign * (hours(hour) + minutes(minute));
}

void WrittenClock::take_zone_name(DateCursor& cursor) {
    const std::string_view rest = cursor.rest();
    const auto* const end = std::find_if_not(rest.begin(), rest.end(), is_of_zone_name);
    set_zone(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
    if (zone_.empty()) cursor.fail();  // a letter beyond ASCII
    cursor.skip(zone_.size());
}

void WrittenClock::take_bracket(DateCursor& cursor) {
    std::string_view inside = cursor.take_up_to(']').substr(1);
    if (inside.starts_with('!')) inside.remove_prefix(1);
    if (inside.find('=') == std::string_view::npos) set_zone(inside);
}

std::optional<sys_seconds> WrittenClock::on(sys_seconds midnight) const {
    const sys_seconds local = midnight + time_;
    if (offset_) return local - *offset_;
    if (zone_.empty()) return local;
    const auto offset = zone_offset(zone_, local);
    if (!offset) return std::nullopt;
    return local - *offset;
}

}  // namespace quoth::text
