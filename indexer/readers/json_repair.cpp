#include "indexer/readers/json_repair.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "common/text/characters.hpp"
#include "common/text/utf8.hpp"

namespace quoth::indexer {
namespace {

/// The unit of UTF-16 that stands as `\uXXXX` at the beginning of `text`.
std::optional<unsigned> escaped_unit(std::string_view text) {
    if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
    unsigned unit = 0;
    const char* const end = text.data() + 6;
    const auto [stop, failed] = std::from_chars(text.data() + 2, end, unit, 16);
    if (failed != std::errc() || stop != end) return std::nullopt;
    return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

bool is_of_number(char c) {
    return text::is_ascii_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

template <typename Number>
bool is_too_large_for(std::string_view token) {
    Number number = 0;
    const char* const end = token.data() + token.size();
    const auto [stop, failed] = std::from_chars(token.data(), end, number);
    return failed == std::errc::result_out_of_range && stop == end;
}

bool is_too_large(std::string_view token) {
    if (token.find_first_of(".eE") != std::string_view::npos) {
        return is_too_large_for<double>(token);
    }
    return is_too_large_for<std::int64_t>(token) &&
           (token.starts_with('-') || is_too_large_for<std::uint64_t>(token));
}

class JsonRepair {
  public:
    explicit JsonRepair(std::string_view rest) : rest_(rest) { result_.reserve(rest.size()); }

    void run() {
        while (!rest_.empty()) {
            if (in_string_)
                take_in_string();
            else if (text::is_ascii_digit(rest_.front()) || rest_.front() == '-')
                take_number();
            else
                take_sign();
        }
    }

    [[nodiscard]] bool found_half() const { return found_half_; }
    [[nodiscard]] std::string result() && { return std::move(result_); }

  private:
    void copy(std::size_t count) {
        result_ += rest_.substr(0, count);
        rest_.remove_prefix(std::min(count, rest_.size()));
    }

    void take_sign() {
        in_string_ = rest_.front() == '"';
        copy(1);
    }

    void take_in_string() {
        if (rest_.front() == '"') in_string_ = false;
        if (rest_.front() != '\\') return copy(1);
        const auto unit = escaped_unit(rest_);
        if (!unit || (!is_high(*unit) && !is_low(*unit))) return copy(2);
        if (const auto next = escaped_unit(rest_.substr(6)); is_high(*unit) && next) {
            if (is_low(*next)) return copy(12);
        }
        found_half_ = true;
        result_ += "\\ufffd";
        rest_.remove_prefix(6);
    }

    void take_number() {
        std::size_t length = 1;
        while (length < rest_.size() && is_of_number(rest_[length])) ++length;
        const bool quoted = is_too_large(rest_.substr(0, length));
        if (quoted) result_ += '"';
        copy(length);
        if (quoted) result_ += '"';
    }

    std::string_view rest_;
    std::string result_;
    bool in_string_ = false;
    bool found_half_ = false;
};

}  // namespace

RepairedJson repair_json(std::string_view bytes) {
    RepairedJson repaired;
    std::string valid;
    if (text::first_invalid_byte(bytes)) {
        repaired.loss = "invalid UTF-8; U+FFFD stands for the bytes";
        valid = text::replace_invalid_bytes(bytes);
        bytes = valid;
    }
    JsonRepair repair(bytes);
    repair.run();
    if (repair.found_half() && repaired.loss.empty()) {
        repaired.loss = "half a surrogate pair; U+FFFD stands for it";
    }
    repaired.bytes = std::move(repair).result();
    return repaired;
}

}  // namespace quoth::indexer
