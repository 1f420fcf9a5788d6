#include "searcher/query/foreign.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "searcher/query/code_points.hpp"
#include "searcher/query/mistakes.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::query {
namespace {

using std::string;
using std::string_view;

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

}  // namespace

std::optional<Error> foreign_operator(string_view raw, std::size_t byte) {
    if (raw == "&&") return mistake(byte, "unknown operator '&&'", "a blank or AND joins clauses");
    if (raw == "||") return mistake(byte, "unknown operator '||'", "say OR");
    const bool before_letter = raw.size() > 1 && is_letter(code_point_at(raw, 1).value);
    if (before_letter && raw.front() == '!') {
        return mistake(byte, "unknown operator '!'", "say -" + string(raw.substr(1)));
    }
    if (before_letter && raw.front() == '+') {
        return mistake(byte, "unknown operator '+'", "leave it out: every clause must be true");
    }
    return foreign_distance(raw, byte);
}

}  // namespace quoth::query
