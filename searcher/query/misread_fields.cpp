#include "searcher/query/misread_fields.hpp"

#include <variant>

#include "common/text/characters.hpp"
#include "searcher/query/code_points.hpp"
#include "searcher/query/fields.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/quoted.hpp"

namespace quoth::query {
namespace {

using std::optional;
using std::string;
using std::string_view;

// A hint that shows a longer query than this is no help.
constexpr std::size_t longest_shown = 100;

string hint(string_view read, const char* as, const string& instead) {
    return quoted(read, longest_shown) + as + quoted(instead, longest_shown);
}

bool has_ranges(ValueKind kind) { return kind == ValueKind::date || kind == ValueKind::number; }

// `speaker=Trump`, `date>2025`.
optional<string> other_sign(string_view raw) {
    const std::size_t sign = raw.find_first_of("=<>");
    if (sign == string_view::npos || sign + 1 == raw.size()) return std::nullopt;
    const FieldInfo* field = find_field(raw.substr(0, sign));
    if (!field) return std::nullopt;
    const bool equals = raw[sign] == '=';
    if (!equals && !has_ranges(field->kind)) return std::nullopt;
    return hint(raw, " is searched as words; a field takes a colon: ",
                string(field->name) + ":" + string(raw.substr(sign + (equals ? 1 : 0))));
}

// `speaker :Trump`; `raw` is what begins with the colon.
optional<string> blank_before_colon(string_view before, string_view raw) {
    if (raw.size() < 2 || raw.front() != ':' || before.empty()) return std::nullopt;
    const string_view word = trimmed(before);
    const FieldInfo* field = find_field(word.substr(word.find_last_of(" \t\n(){}") + 1));
    if (!field || word.size() == before.size()) return std::nullopt;
    return hint(string(field->name) + " " + string(raw),
                " is searched as words; no blank stands before the colon: ",
                string(field->name) + string(raw));
}

bool separates_values(string_view value, std::size_t sign) {
    return sign > 0 && sign + 1 < value.size() && !text::is_ascii_digit(value[sign - 1]) &&
           !text::is_ascii_digit(value[sign + 1]);
}

// `speaker:Trump,Mamdani`, `speaker:Trump|Mamdani`. Of an address a comma is a part.
optional<string> several_values(const Leaf& leaf, string_view raw) {
    if (leaf.field == Field::url || leaf.field == Field::id) return std::nullopt;
    const auto name = field_name(raw);
    string_view value = name ? raw.substr(name->size() + 1) : raw;
    string values;
    for (std::size_t sign = value.find_first_of(",|"); sign != string_view::npos;
         sign = value.find_first_of(",|")) {
        if (!separates_values(value, sign)) return std::nullopt;
        values.append(value.substr(0, sign)).append(" OR ");
        value.remove_prefix(sign + 1);
    }
    if (values.empty()) return std::nullopt;
    return hint(raw, " is read as one value; for either say ",
                string(info(leaf.field).name) + ":(" + values.append(value) + ")");
}

}  // namespace

optional<string> misread_field(const Leaf& leaf, string_view text) {
    const string_view raw = leaf.bytes.of(text);
    const bool is_marked = std::holds_alternative<PhraseValue>(leaf.value) ||
                           raw.find_first_of("\\\"“”„«»") != string_view::npos;
    if (is_marked) return std::nullopt;
    if (leaf.field != Field::none) return several_values(leaf, raw);
    if (auto found = other_sign(raw)) return found;
    return blank_before_colon(text.substr(0, leaf.bytes.begin), raw);
}

}  // namespace quoth::query
