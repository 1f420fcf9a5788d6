#include "tests/searcher/query/random_trees.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/query/code_points.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::query {
namespace {

using rc::gen::arbitrary;
using rc::gen::element;
using rc::gen::elementOf;
using rc::gen::exec;
using rc::gen::inRange;

// What the tree may hold at a place.
struct Place {
    int depth = 3;
    std::optional<ScopeKind> scope;
};

const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all{
        "a",     "Zb",     "é",           "東",   "5",   "-",      " ",       "\"",
        "“",     "»",      "\\",          "(",    ")",   "{",      "}",       "*",
        "~",     "^",      ":",           "..",   "AND", "OR",     "NOT",     "NEAR/5",
        "w/5",   "'",      "’",           "+",    "!",   "<",      "&&",      "\x1B",
        "\n",    "\u3000", "1",           "said", "/",   "title:", "quote:{", "source:",
        "date:", "2025",   "confidence:", "0.5",  ">=",  "7d"};
    return all;
}

std::string joined_pieces(int least, int most) {
    std::string text;
    for (int i = *inRange(least, most + 1); i > 0; --i) text += *elementOf(pieces());
    return text;
}

// Anything with at least one letter, at any place of it.
std::string random_text() { return joined_pieces(0, 3) + "x" + joined_pieces(0, 3); }

WordValue random_word() {
    WordValue word{random_text()};
    word.prefix = *arbitrary<bool>();
    if (word.prefix) word.text += "yz";
    word.fuzzy = *inRange(0, 3);
    if (*arbitrary<bool>()) word.boost = *inRange(1, 100001) / 100.0;
    return word;
}

PhraseValue random_phrase() {
    return {std::string(trimmed(random_text())), *arbitrary<bool>() ? *inRange(0, 1001) : 0};
}

DateRange random_dates() {
    using std::chrono::sys_days;
    using std::chrono::year;
    const auto day_number = [](int y) {
        return static_cast<int>(sys_days(year(y) / 1 / 1).time_since_epoch().count());
    };
    const int first = day_number(1);
    const int last = day_number(10000);
    // Often the first of a month or year, where the printed form is short.
    const auto coarse = [](int day) {
        std::chrono::year_month_day date{sys_days(std::chrono::days(day))};
        const int unit = *inRange(0, 3);
        if (unit == 0) return sys_days(date);
        return sys_days(date.year() / (unit == 1 ? date.month() : std::chrono::January) / 1);
    };
    const sys_days begin = coarse(*inRange(first, last));
    const sys_days longest = sys_days(std::chrono::days(last));
    const sys_days end =
        std::min(longest, begin + std::chrono::days(*element(1, 30, 31, 365, 400)));
    const int form = *inRange(0, 3);
    if (form == 0) return {begin, std::nullopt};
    if (form == 1) return {std::nullopt, end};
    return {begin, end};
}

NumberRange random_numbers() {
    const double low = *inRange(0, 1001) / 1000.0;
    const int form = *inRange(0, 3);
    const bool inclusive = *arbitrary<bool>();
    if (form == 0) return {NumberBound{low, inclusive}, std::nullopt};
    if (form == 1) return {std::nullopt, NumberBound{low, inclusive}};
    return {NumberBound{low}, NumberBound{*inRange(static_cast<int>(low * 1000), 1001) / 1000.0}};
}

Value random_value(const FieldInfo& field) {
    if (*inRange(0, 8) == 0) return Everything{};
    switch (field.kind) {
        case ValueKind::date:
            return random_dates();
        case ValueKind::number:
            return random_numbers();
        case ValueKind::exact:
            return ExactValue{random_text()};
        case ValueKind::group_id:
            return ExactValue{*element<std::string>("0", "3F2a", "0123456789ab")};
        case ValueKind::enumeration:
            return ExactValue{std::string(*elementOf(
                std::vector<std::string_view>(field.choices.begin(), field.choices.end())))};
        default:
            break;
    }
    if (*arbitrary<bool>()) return random_word();
    return random_phrase();
}

const FieldInfo& random_field(const Place& place) {
    const FieldInfo& field = info(static_cast<Field>(*inRange(0, static_cast<int>(Field::id) + 1)));
    const bool misplaced = place.scope == ScopeKind::article && field.level == FieldLevel::quote;
    return misplaced ? info(Field::title) : field;
}

Node random_leaf(const Place& place) {
    const FieldInfo& field = random_field(place);
    return {Leaf{field.field, random_value(field)}};
}

Node random_near(Field field, int depth);

Node random_near_operand(Field field, int depth) {
    const int form = *inRange(0, depth > 0 ? 4 : 2);
    if (form == 0) return {Leaf{field, random_word()}};
    if (form == 1) return {Leaf{field, random_phrase()}};
    if (form == 2) return random_near(field, depth - 1);
    return any_of({random_near_operand(field, 0), random_near_operand(field, depth - 1)});
}

Node random_near(Field field, int depth) {
    Near near;
    for (int i = *inRange(2, 4); i > 0; --i) {
        near.operands.push_back(random_near_operand(field, depth));
    }
    near.distance = *inRange(1, 1001);
    near.in_order = *arbitrary<bool>();
    return {std::move(near)};
}

Node random_node(const Place& place);

Node random_scope(Place place) {
    place.scope = *element(ScopeKind::quote, ScopeKind::article);
    return {Scope{*place.scope, random_node(place)}};
}

Node random_node(const Place& place) {
    if (place.depth == 0) return random_leaf(place);
    const Place below{place.depth - 1, place.scope};
    const auto operands = [&below] {
        std::vector<Node> nodes;
        for (int i = *inRange(2, 4); i > 0; --i) nodes.push_back(random_node(below));
        return nodes;
    };
    switch (*inRange(0, place.scope ? 5 : 6)) {
        case 0:
            return random_leaf(place);
        case 1:
            return all_of(operands());
        case 2:
            return any_of(operands());
        case 3:
            return {Not{random_node(below)}};
        case 4:
            return random_near(*element(Field::none, Field::title, Field::body), 1);
        default:
            return random_scope(below);
    }
}

}  // namespace

rc::Gen<Node> random_tree() {
    return exec([] { return random_node({}); });
}

rc::Gen<std::string> random_query_text() {
    return exec([] {
        std::string text;
        for (int i = *inRange(0, 8); i > 0; --i) {
            text += joined_pieces(1, 2);
            if (*arbitrary<bool>()) text += " x ";
        }
        return text;
    });
}

}  // namespace quoth::query
