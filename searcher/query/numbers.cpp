#include "searcher/query/numbers.hpp"

#include <array>
#include <charconv>

#include "searcher/query/mistakes.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/range_text.hpp"

namespace quoth::query {
namespace {

using std::string_view;

constexpr std::size_t longest_decimal = 20;

Result<double> share(string_view text, std::size_t byte) {
    const auto number = parse_decimal(text);
    if (number && *number <= 1.0) return *number;
    return mistake(byte, quoted(text) + " is not a number from 0 to 1", "0.8, 0.5..0.8 or >=0.8");
}

Result<NumberRange> between(const RangeText& range, std::size_t byte) {
    NumberRange numbers;
    if (!range.first.empty()) {
        const auto low = share(range.first, byte);
        if (!low) return low.error();
        numbers.low = NumberBound{*low};
    }
    if (!range.second.empty()) {
        const auto high = share(range.second, byte + range.first.size() + 2);
        if (!high) return high.error();
        numbers.high = NumberBound{*high};
    }
    if (!numbers.low && !numbers.high) {
        return mistake(byte, "a range needs a beginning or an end", "0.8..");
    }
    if (numbers.low && numbers.high && numbers.low->value > numbers.high->value) {
        return mistake(byte, "the range ends before it begins",
                       std::string(range.second) + ".." + std::string(range.first));
    }
    return numbers;
}

}  // namespace

std::optional<double> parse_decimal(string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > longest_decimal) return std::nullopt;
    if (!is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
    double value = 0.0;
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (failure != std::errc() || stop != end) return std::nullopt;
    return value;
}

std::string print_decimal(double value) {
    std::array<char, 64> buffer{};
    char* const end = buffer.data() + buffer.size();
    const auto [stop, failure] = std::to_chars(buffer.data(), end, value, std::chars_format::fixed);
    return {buffer.data(), failure == std::errc() ? stop : buffer.data()};
}

Result<NumberRange> parse_numbers(string_view value, std::size_t byte) {
    const RangeText range = split_range(value);
    if (range.form == RangeForm::between) return between(range, byte);
    const std::size_t sign = range.first.empty() ? 0 : value.size() - range.first.size();
    const auto number = share(range.first, byte + sign);
    if (!number) return number.error();
    switch (range.form) {
        case RangeForm::above:
            return NumberRange{NumberBound{*number, false}, std::nullopt};
        case RangeForm::at_least:
            return NumberRange{NumberBound{*number}, std::nullopt};
        case RangeForm::below:
            return NumberRange{std::nullopt, NumberBound{*number, false}};
        case RangeForm::at_most:
            return NumberRange{std::nullopt, NumberBound{*number}};
        default:
            return NumberRange{NumberBound{*number}, NumberBound{*number}};
    }
}

std::string print_numbers(const NumberRange& range) {
    if (range.low && range.high) {
        const std::string low = print_decimal(range.low->value);
        const std::string high = print_decimal(range.high->value);
        return low == high ? low : low + ".." + high;
    }
    if (range.low) return (range.low->inclusive ? ">=" : ">") + print_decimal(range.low->value);
    return (range.high->inclusive ? "<=" : "<") + print_decimal(range.high->value);
}

}  // namespace quoth::query
