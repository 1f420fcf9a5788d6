#include "common/command_line/option_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "common/command_line/quantities.hpp"

namespace quoth::command_line {

std::string OptionReader::text(const char* name) const {
    return has(name) ? values_[name].as<std::string>() : std::string();
}

std::vector<std::string> OptionReader::texts(const char* name) const {
    return has(name) ? values_[name].as<std::vector<std::string>>() : std::vector<std::string>();
}

void OptionReader::number(const char* name, std::uint32_t least, std::uint32_t most,
                          std::uint32_t& target) {
    if (!has(name)) return;
    const std::string value = text(name);
    const char* const end = value.data() + value.size();
    std::uint32_t number = 0;
    const auto [stop, failed] = std::from_chars(value.data(), end, number);
    if (failed != std::errc() || stop != end || number < least || number > most) {
        return fail("--" + std::string(name) + " takes a number from " + std::to_string(least) +
                    " to " + std::to_string(most) + ", not '" + value + "'");
    }
    target = number;
}

void OptionReader::seconds(const char* name, std::chrono::milliseconds& target) {
    if (!has(name)) return;
    const std::string value = text(name);
    char* end = nullptr;
    const double seconds = std::strtod(value.c_str(), &end);
    constexpr double most = 86400;
    if (value.empty() || *end != '\0' || !(seconds > 0) || seconds > most) {
        return fail("--" + std::string(name) + " takes seconds from 0.001 to 86400, not '" + value +
                    "'");
    }
    target = std::chrono::milliseconds(std::max(1L, std::lround(seconds * 1000)));
}

void OptionReader::days(const char* name, std::optional<std::chrono::days>& target) {
    if (!has(name)) return;
    std::string value = text(name);
    if (value.ends_with('d')) value.pop_back();
    const char* const end = value.data() + value.size();
    int days = 0;
    const auto [stop, failed] = std::from_chars(value.data(), end, days);
    if (failed != std::errc() || stop != end || days < 1) {
        return fail("--" + std::string(name) + " takes a number of days above 0, not '" +
                    text(name) + "'");
    }
    target = std::chrono::days(days);
}

void OptionReader::size(const char* name, std::uint64_t& target) {
    if (!has(name)) return;
    const auto bytes = parse_size(text(name));
    if (!bytes) {
        return fail("--" + std::string(name) + " takes a size like 64M or 2G, not '" + text(name) +
                    "'");
    }
    target = *bytes;
}

void OptionReader::duration(const char* name, std::chrono::milliseconds& target) {
    if (!has(name)) return;
    const auto time = parse_duration(text(name));
    if (!time) {
        return fail("--" + std::string(name) + " takes a time like 30s or 5min, not '" +
                    text(name) + "'");
    }
    target = *time;
}

void OptionReader::fail(std::string message) {
    fail(Error{ErrorCode::invalid_argument, std::move(message), help_hint_});
}

void OptionReader::fail(Error error) {
    if (!error_) error_ = std::move(error);
}

}  // namespace quoth::command_line
