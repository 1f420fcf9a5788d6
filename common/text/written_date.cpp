#include "common/text/written_date.hpp"

#include <string>

#include "common/text/calendar_day.hpp"
#include "common/text/date_cursor.hpp"
#include "common/text/date_words.hpp"
#include "common/text/time_zones.hpp"
#include "common/text/written_clock.hpp"

namespace quoth::text {
namespace {

using std::chrono::sys_seconds;

/// Two digits of a year from here on are of the last century (RFC 2822 takes 50).
constexpr int kLastCentury = 50;

/// Blanks and marks beyond ASCII, as blanks.
std::string with_plain_marks(std::string_view text) {
    constexpr std::u32string_view marks = U"\u00A0\u2009\u202F\u00B7\u2013\u2014\u2022";
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (marks.find(c.code) != std::u32string_view::npos)
            plain += ' ';
        else
            plain += text.substr(i, c.length);
        i += c.length;
    }
    return plain;
}

/// Reads a date piece by piece: each number and word finds the place that is still free for it.
class WrittenDateReader {
  public:
    explicit WrittenDateReader(std::string_view text) : cursor_(text) {}

    std::optional<sys_seconds> run() {
        while (cursor_.ok() && !cursor_.at_end()) take_piece();
        if (!cursor_.ok() || !has_day()) return std::nullopt;
        const std::optional<sys_seconds> midnight = calendar_day(*year_, *month_, *day_);
        return midnight ? clock_.on(*midnight) : std::nullopt;
    }

  private:
    void take_piece() {
        const char c = cursor_.front();
        if (is_ascii_digit(c))
            take_number();
        else if (DateCursor::is_of_word(c))
            take_word();
        else if ((c == '+' || c == '-') && clock_.has_time())
            clock_.take_offset(cursor_);
        else
            take_mark();
    }

    [[nodiscard]] bool has_day() const { return year_ && month_ && day_; }

    void take_number() {
        const DateCursor::Number n = cursor_.number();
        if (n.digits <= 2 && begins_time())
            clock_.take_time(cursor_, n.value);
        else if (n.digits == 4 && !year_)
            take_year(n.value);
        else if (n.digits <= 2)
            take_short_number(n.value);
        else
            cursor_.fail();
    }

    /// `14:05`, and once the day is known also `14.05`.
    [[nodiscard]] bool begins_time() const {
        if (clock_.has_time()) return false;
        return cursor_.front() == ':' ||
               (has_day() && cursor_.front() == '.' && cursor_.has_digit_at(1));
    }

    /// After a year that comes first stands the month: `2025/11/20`.
    void take_year(int value) {
        year_ = value;
        if (day_ || month_) return;
        if (!cursor_.take('-') && !cursor_.take('/') && !cursor_.take('.')) return;
        set_month(cursor_.number().value);
        if (cursor_.at_end() || DateCursor::is_of_word(cursor_.front())) cursor_.fail();
        cursor_.skip(1);
        day_ = cursor_.number().value;
    }

    void take_short_number(int value) {
        if (!day_ && !month_ && month_follows())
            take_day_and_month(value);
        else if (!day_)
            day_ = value;
        else if (month_ && !year_)
            year_ = value + (value < kLastCentury ? 2000 : 1900);
        else if (is_hour_alone())
            clock_.take_hour(cursor_, value);
        else
            cursor_.fail();
    }

    /// In digits: `/11/2025`, `. 11. 2025`, and not `. November`.
    [[nodiscard]] bool month_follows() const {
        if (cursor_.front() == '.') {
            return cursor_.has_digit_at(cursor_.rest().find_first_not_of(' ', 1));
        }
        return (cursor_.front() == '/' || cursor_.front() == '-') && cursor_.has_digit_at(1);
    }

    /// `20/11/2025` and `11/20/2025`; one that could be either is none. Where dots are written the
    /// day comes first.
    void take_day_and_month(int first) {
        const char separator = cursor_.front();
        cursor_.skip(1);
        cursor_.skip_blanks();
        const int second = cursor_.number().value;
        if (!cursor_.take(separator)) cursor_.fail();
        if (first > 12 || first == second || separator == '.')
            day_ = first, set_month(second);
        else if (second > 12)
            day_ = second, set_month(first);
        else
            cursor_.fail();
    }

    void set_month(int month) {
        month_ = month;
        if (month < 1 || month > 12) cursor_.fail();
    }

    /// `10 a.m.`: the hour stands before its half of the day.
    [[nodiscard]] bool is_hour_alone() const {
        DateCursor ahead = cursor_;
        ahead.skip_blanks();
        return !clock_.has_time() && WrittenClock::is_half_of_day(ahead.word());
    }

    void take_word() {
        const DateCursor from_here = cursor_;
        const std::string word = cursor_.word();
        if (clock_.has_time() && WrittenClock::is_half_of_day(word))
            clock_.take_half_of_day(cursor_, word);
        else if (const auto month = month_called(word); month && !month_)
            month_ = month;
        else if (clock_.has_time() && cursor_.front() == '/')
            cursor_ = from_here, clock_.take_zone_name(cursor_);
        else if (clock_.has_time() && abbreviates_time_zone(word))
            clock_.set_zone(word);
        else if (has_day() && tells_of_update(word))
            cursor_.skip_all();  // what follows is another date
        else if (!is_idle_in_date(word))
            cursor_.fail();
    }

    void take_mark() {
        constexpr std::string_view marks = " ,.-/|()\t\n\r:";
        const char c = cursor_.front();
        if (c == '[' && clock_.has_time())
            clock_.take_bracket(cursor_);
        else if (c == '(' && clock_.has_offset())
            cursor_.take_up_to(')');  // a comment: `(Central European Time)`
        else if (marks.find(c) != std::string_view::npos)
            cursor_.skip(1);
        else
            cursor_.fail();
    }

    DateCursor cursor_;
    std::optional<int> year_;
    std::optional<int> month_;
    std::optional<int> day_;
    WrittenClock clock_;
};

}  // namespace

std::optional<sys_seconds> read_written_date(std::string_view text) {
    return WrittenDateReader(with_plain_marks(text)).run();
}

}  // namespace quoth::text
