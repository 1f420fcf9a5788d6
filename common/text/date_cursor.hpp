#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "common/text/characters.hpp"

namespace quoth::text {

/// What is left of a date that is read from the left, and whether it has been one so far.
class DateCursor {
  public:
    explicit DateCursor(std::string_view text) : rest_(text) {}

    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };

    /// Bytes beyond ASCII are of words.
    [[nodiscard]] static bool is_of_word(char c) {
        return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    }

    [[nodiscard]] bool ok() const { return ok_; }
    void fail() { ok_ = false; }

    [[nodiscard]] std::string_view rest() const { return rest_; }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    /// NUL at the end.
    [[nodiscard]] char front() const { return rest_.empty() ? '\0' : rest_.front(); }
    [[nodiscard]] bool has_digit_at(std::size_t place) const {
        return place < rest_.size() && is_ascii_digit(rest_[place]);
    }

    /// The digits that come next, at most nine; none is no failure.
    Number number() {
        Number result;
        while (has_digit_at(0) && result.digits < 9) {
            result.value = result.value * 10 + (rest_.front() - '0');
            ++result.digits;
            skip(1);
        }
        return result;
    }

    /// The letters that come next, those of ASCII in lower case.
    std::string word() {
        std::string result;
        for (; is_of_word(front()); skip(1)) result += to_ascii_lower(front());
        return result;
    }

    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        skip(1);
        return true;
    }

    /// Takes all up to `end`, which is taken, too; returns what stands before it.
    std::string_view take_up_to(char end) {
        const std::string_view taken = rest_.substr(0, rest_.find(end));
        skip(taken.size() + 1);
        return taken;
    }

    void skip(std::size_t bytes) { rest_.remove_prefix(std::min(bytes, rest_.size())); }
    void skip_blanks() { skip(std::min(rest_.find_first_not_of(' '), rest_.size())); }
    void skip_all() { rest_ = {}; }

  private:
    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace quoth::text
