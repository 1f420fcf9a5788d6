#include "common/text/date_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/folding.hpp"

namespace quoth::text {
namespace {

struct Month {
    std::string_view name;
    int number;
};

/// All words here are folded.
constexpr std::array<Month, 23> kMonths = {
    {{"january", 1},   {"february", 2},  {"march", 3},    {"april", 4},     {"may", 5},
     {"june", 6},      {"july", 7},      {"august", 8},   {"september", 9}, {"october", 10},
     {"november", 11}, {"december", 12}, {"januar", 1},   {"janner", 1},    {"februar", 2},
     {"marz", 3},      {"maerz", 3},     {"mrz", 3},      {"mai", 5},       {"juni", 6},
     {"juli", 7},      {"oktober", 10},  {"dezember", 12}}};

constexpr std::array<std::string_view, 15> kWeekdays = {
    "monday",   "tuesday",  "wednesday",  "thursday", "friday",  "saturday",  "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag", "sonnabend", "sonntag"};

constexpr std::array<std::string_view, 29> kIdleWords = {"at",
                                                         "on",
                                                         "of",
                                                         "the",
                                                         "st",
                                                         "nd",
                                                         "rd",
                                                         "th",
                                                         "t",
                                                         "date",
                                                         "first",
                                                         "last",
                                                         "published",
                                                         "posted",
                                                         "created",
                                                         "mo",
                                                         "di",
                                                         "mi",
                                                         "do",
                                                         "fr",
                                                         "sa",
                                                         "so",
                                                         "am",
                                                         "um",
                                                         "den",
                                                         "vom",
                                                         "stand",
                                                         "uhr",
                                                         "veroffentlicht"};

constexpr std::array<std::string_view, 3> kUpdates = {"updated", "modified", "aktualisiert"};

template <typename Words>
bool is_among(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool abbreviates(std::string_view word, std::string_view full) {
    return word.size() >= 3 && full.starts_with(word);
}

}  // namespace

std::optional<int> month_called(std::string_view word) {
    const std::string form = folded(word);
    const auto* const found = std::find_if(
        kMonths.begin(), kMonths.end(), [&](const Month& m) { return abbreviates(form, m.name); });
    if (found == kMonths.end()) return std::nullopt;
    return found->number;
}

bool is_idle_in_date(std::string_view word) {
    const std::string form = folded(word);
    return is_among(kIdleWords, form) || is_among(kUpdates, form) ||
           std::any_of(kWeekdays.begin(), kWeekdays.end(),
                       [&](std::string_view day) { return abbreviates(form, day); });
}

bool tells_of_update(std::string_view word) { return is_among(kUpdates, folded(word)); }

}  // namespace quoth::text
