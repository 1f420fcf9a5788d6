#include "searcher/query/foreign.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/characters.hpp"
#include "searcher/query/code_points.hpp"
#include "searcher/query/mistakes.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::query {
namespace {

using std::string;
using std::string_view;
using text::is_ascii_digit;
using text::is_ascii_letter;

struct ForeignDistance {
    string_view name;
    bool in_order = false;
    bool either_order = false;
};

// `w/5` is ordered in one commercial service and unordered in the other.
constexpr std::array<ForeignDistance, 6> distances{{{"w", true, true},
                                                    {"within", true, true},
                                                    {"pre", true, false},
                                                    {"onear", true, false},
                                                    {"adj", true, false},
                                                    {"near", false, true}}};

string advice(const ForeignDistance& meant, const string& number) {
    if (!meant.in_order) return "say NEAR/" + number;
    if (!meant.either_order) return "say ADJ/" + number;
    return "say NEAR/" + number + " for either order or ADJ/" + number + " for this one";
}

std::optional<Error> foreign_distance(string_view raw, std::size_t byte) {
    const std::size_t slash = raw.find('/');
    if (slash == string_view::npos) return std::nullopt;
    const string_view number = raw.substr(slash + 1);
    const bool counts = !number.empty() && std::all_of(number.begin(), number.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    if (!counts) return std::nullopt;
    const string name = ascii_lower(raw.substr(0, slash));
    const auto meant = std::find_if(distances.begin(), distances.end(),
                                    [&name](const auto& known) { return known.name == name; });
    if (meant == distances.end()) return std::nullopt;
    return mistake(byte, "unknown operator " + quoted(raw), advice(*meant, string(number)));
}

// `2024..2025` without a field, `[2024 TO 2025]`.
std::optional<Error> foreign_range(string_view raw, std::size_t byte) {
    if (raw.front() == '[' && raw.find(']') == string_view::npos) {
        return mistake(byte, "ranges have no brackets", "date:2024..2025, or \\[ for the sign");
    }
    if (raw.find('\\') != string_view::npos) return std::nullopt;
    const std::size_t dots = raw.find("..");
    if (dots == 0 || dots == string_view::npos || dots + 2 == raw.size()) return std::nullopt;
    if (!is_ascii_digit(raw[dots - 1]) || !is_ascii_digit(raw[dots + 2])) return std::nullopt;
    return mistake(byte, "the range " + quoted(raw) + " needs a field",
                   "date:2024..2025, or \\" + string(raw) + " for the text itself");
}

// `colo?r`, one letter in other languages. Of an address it is a part.
std::optional<Error> foreign_wildcard(string_view raw, std::size_t byte) {
    const std::size_t sign = raw.find('?');
    if (sign == 0 || sign == string_view::npos || sign + 1 == raw.size()) return std::nullopt;
    if (raw.find_first_of("/=\\") != string_view::npos) return std::nullopt;
    if (!is_ascii_letter(raw[sign - 1]) || !is_ascii_letter(raw[sign + 1])) return std::nullopt;
    return mistake(byte + sign, "'?' stands for no letter",
                   string(raw.substr(0, sign)) + "* for what begins so, or \\?");
}

}  // namespace

std::optional<Error> foreign_operator(string_view raw, std::size_t byte) {
    if (raw == "&&") return mistake(byte, "unknown operator '&&'", "a blank or AND joins clauses");
    if (raw == "||") return mistake(byte, "unknown operator '||'", "say OR");
    if (raw == "XOR") return mistake(byte, "unknown operator 'XOR'", "say (a OR b) -(a b)");
    const bool before_letter = raw.size() > 1 && is_letter(code_point_at(raw, 1).value);
    if (before_letter && raw.front() == '!') {
        return mistake(byte, "unknown operator '!'", "say -" + string(raw.substr(1)));
    }
    if (before_letter && raw.front() == '+') {
        return mistake(byte, "unknown operator '+'", "leave it out: every clause must be true");
    }
    if (auto range = foreign_range(raw, byte)) return range;
    if (auto wildcard = foreign_wildcard(raw, byte)) return wildcard;
    return foreign_distance(raw, byte);
}

}  // namespace quoth::query
