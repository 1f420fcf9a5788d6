#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/date_cursor.hpp"

namespace quoth::text {

/// The time and the zone of a written date. What takes a piece of it begins behind that piece's
/// first sign, unless it says so, and fails the cursor where the piece is none.
class WrittenClock {
  public:
    [[nodiscard]] bool has_time() const { return has_time_; }
    [[nodiscard]] bool has_offset() const { return offset_.has_value(); }

    /// `:05:07.25` or `.05` behind the hour; 24:00 is the end of the day.
    void take_time(DateCursor& cursor, int hour);
    /// An hour that its half of the day follows: `10 a.m.`
    void take_hour(DateCursor& cursor, int hour);
    [[nodiscard]] static bool is_half_of_day(std::string_view word);
    /// `am`, `pm`, or the `a` of `a.m.`, which is behind the cursor.
    void take_half_of_day(DateCursor& cursor, std::string_view word);
    /// From its sign on, `+01:00`, `-0330`, `+1`.
    void take_offset(DateCursor& cursor);
    /// From its first letter on, `America/New_York`.
    void take_zone_name(DateCursor& cursor);
    /// From the bracket on, `[Europe/Berlin]`, `[!Europe/Berlin]`; `[u-ca=gregory]` says nothing of
    /// the time (RFC 9557).
    void take_bracket(DateCursor& cursor);
    void set_zone(std::string_view zone) { zone_ = zone; }

    /// This time on a day that begins with `midnight`, in UTC; nothing where the zone is unknown.
    [[nodiscard]] std::optional<std::chrono::sys_seconds> on(
        std::chrono::sys_seconds midnight) const;

  private:
    std::chrono::seconds time_{0};
    bool has_time_ = false;
    std::optional<std::chrono::seconds> offset_;  // ahead of UTC; it goes before the zone
    std::string zone_;
};

}  // namespace quoth::text
