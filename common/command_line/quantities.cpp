#include "common/command_line/quantities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "common/text/characters.hpp"

namespace quoth::command_line {
namespace {

struct Quantity {
    double number = 0;
    std::string unit;  // in lower case
};

struct Unit {
    std::string_view name;
    double factor;
};

constexpr double kKibi = 1024;
constexpr std::array<Unit, 14> kSizes = {{{"", 1},
                                          {"b", 1},
                                          {"k", kKibi},
                                          {"kb", kKibi},
                                          {"kib", kKibi},
                                          {"m", kKibi* kKibi},
                                          {"mb", kKibi* kKibi},
                                          {"mib", kKibi* kKibi},
                                          {"g", kKibi* kKibi* kKibi},
                                          {"gb", kKibi* kKibi* kKibi},
                                          {"gib", kKibi* kKibi* kKibi},
                                          {"t", kKibi* kKibi* kKibi* kKibi},
                                          {"tb", kKibi* kKibi* kKibi* kKibi},
                                          {"tib", kKibi* kKibi* kKibi* kKibi}}};

/// In milliseconds.
constexpr std::array<Unit, 7> kDurations = {{{"", 1000},
                                             {"ms", 1},
                                             {"s", 1000},
                                             {"min", 60'000},
                                             {"m", 60'000},
                                             {"h", 3'600'000},
                                             {"d", 86'400'000}}};

std::optional<Quantity> parse_quantity(std::string_view text) {
    Quantity quantity;
    const char* const end = text.data() + text.size();
    const auto [stop, failed] =
        std::from_chars(text.data(), end, quantity.number, std::chars_format::fixed);
    if (failed != std::errc() || !(quantity.number >= 0)) return std::nullopt;
    quantity.unit.assign(stop, end);
    std::transform(quantity.unit.begin(), quantity.unit.end(), quantity.unit.begin(),
                   text::to_ascii_lower);
    return quantity;
}

/// In the smallest of `units`, rounded.
template <std::size_t count>
std::optional<std::uint64_t> parse_in(const std::array<Unit, count>& units, std::string_view text,
                                      double most) {
    const auto quantity = parse_quantity(text);
    if (!quantity) return std::nullopt;
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Unit& u) { return u.name == quantity->unit; });
    if (unit == units.end()) return std::nullopt;
    const double value = std::round(quantity->number * unit->factor);
    if (value < 1 || value > most) return std::nullopt;
    return static_cast<std::uint64_t>(value);
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
    constexpr double most = 1e18;
    return parse_in(kSizes, text, most);
}

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
    constexpr double most = 10 * 365.25 * 86'400'000;
    const auto milliseconds = parse_in(kDurations, text, most);
    if (!milliseconds) return std::nullopt;
    return std::chrono::milliseconds(*milliseconds);
}

}  // namespace quoth::command_line
