#include "searcher/query/leaves.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "common/store/group_ids.hpp"
#include "searcher/query/code_points.hpp"
#include "searcher/query/dates.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/mistakes.hpp"
#include "searcher/query/numbers.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/suggest.hpp"
#include "searcher/query/word_suffix.hpp"

namespace quoth::query {
namespace {

using std::size_t;
using std::string;
using std::string_view;

string name_of(const FieldInfo& field) { return "field '" + string(field.name) + "'"; }

Error dangling_backslash(size_t byte) {
    return mistake(byte, "the backslash has nothing to escape",
                   "two of them stand for the character itself");
}

// Where a backslash ends `raw` without anything behind it.
bool dangles(string_view raw) {
    const size_t last = raw.find_last_not_of('\\');
    const size_t trailing = raw.size() - (last == string_view::npos ? 0 : last + 1);
    return trailing % 2 == 1;
}

class LeafReader {
  public:
    LeafReader(Lexer& lexer, const FieldInfo& field, bool in_scope, const ParseOptions& options)
        : lexer_(lexer), field_(field), in_scope_(in_scope), options_(options) {}

    Result<Value> read() {
        if (holds_words(field_.kind)) {
            return is_quotation_mark(lexer_.peek()) ? read_phrase() : read_word_value();
        }
        return is_quotation_mark(lexer_.peek()) ? read_marked() : read_unmarked();
    }

  private:
    Result<Value> read_word_value() {
        const ByteRange bytes = lexer_.word_ahead();
        const string_view raw = bytes.of(lexer_.text());
        if (dangles(raw)) return dangling_backslash(bytes.end - 1);
        if (auto error = misread_as_word(raw, bytes.begin)) return *std::move(error);
        lexer_.skip_to(bytes.end);
        if (raw == "*") return Value{Everything{}};
        auto word = read_word(raw, bytes.begin, options_);
        if (!word) return std::move(word).error();
        return Value{*std::move(word)};
    }

    // What would pass as a word and answer another question than the one asked.
    std::optional<Error> misread_as_word(string_view raw, size_t byte) const {
        if (field_.field == Field::none) return foreign_operator(raw, byte);
        if (raw.front() == '-' || raw.front() == '+') {
            return mistake(
                byte, quoted(raw.substr(0, 1)) + " cannot stand before a field's value",
                raw.front() == '+' ? "leave it out" : "-" + string(field_.name) + ":… excludes it");
        }
        const bool range = raw.front() == '>' || raw.front() == '<' ||
                           (raw.find("..") != string_view::npos && raw.find("...") > raw.size());
        if (range) {
            return mistake(byte, name_of(field_) + " takes words, not ranges",
                           "only date and confidence have ranges");
        }
        if (field_name(raw)) {
            return mistake(byte, "there is a second field in the value of " + name_of(field_),
                           "a blank between them, or \\: for the character itself");
        }
        if (as_operator(raw)) {
            return mistake(byte, "the operator " + quoted(raw) + " is no value",
                           "\\" + string(raw) + " for the word itself");
        }
        return foreign_operator(raw, byte);
    }

    Result<Value> read_phrase() {
        const size_t mark = lexer_.byte();
        const auto inside = lexer_.read_phrase();
        if (!inside) return inside.error();
        if (auto error = phrase_mistake(*inside, mark)) return *std::move(error);
        PhraseValue phrase{std::string(trimmed(unescaped(inside->of(lexer_.text()))))};
        if (lexer_.peek() == U'~') {
            const auto slop = read_slop();
            if (!slop) return slop.error();
            phrase.slop = *slop;
        }
        return Value{std::move(phrase)};
    }

    std::optional<Error> phrase_mistake(ByteRange inside, size_t mark) const {
        const string_view raw = inside.of(lexer_.text());
        const size_t star = find_unescaped(raw, "*");
        if (star != string_view::npos) {
            return mistake(inside.begin + star, "a phrase has no wildcards",
                           "\\* for the character itself");
        }
        const string text = unescaped(raw);
        if (!is_searchable(text)) {
            return mistake(mark, "there is no word in this phrase", "leave it out");
        }
        if (count_words(text) > options_.max_phrase_words) {
            return over_limit(mark, "this phrase has more than " +
                                        std::to_string(options_.max_phrase_words) + " words");
        }
        return std::nullopt;
    }

    Result<int> read_slop() {
        const size_t sign = lexer_.byte();
        const string_view rest = lexer_.text().substr(sign + 1);
        const size_t length = std::min(rest.find_first_not_of("0123456789"), rest.size());
        lexer_.skip_to(sign + 1 + length);
        return read_distance(rest.substr(0, length), sign, options_);
    }

    // `source:"New York Times"`.
    Result<Value> read_marked() {
        const size_t mark = lexer_.byte();
        const auto inside = lexer_.read_phrase();
        if (!inside) return inside.error();
        return interpret(unescaped(inside->of(lexer_.text())), mark);
    }

    Result<Value> read_unmarked() {
        const ByteRange bytes = lexer_.value_ahead(in_scope_);
        const string_view raw = bytes.of(lexer_.text());
        if (dangles(raw)) return dangling_backslash(bytes.end - 1);
        lexer_.skip_to(bytes.end);
        if (raw == "*") return Value{Everything{}};
        if (raw.ends_with('*') && !dangles(raw.substr(0, raw.size() - 1))) {
            if (field_.kind == ValueKind::group_id) {
                return mistake(bytes.end - 1, name_of(field_) + " needs no wildcard",
                               "the first digits of an id are enough");
            }
            return mistake(bytes.end - 1, name_of(field_) + " takes whole values, not prefixes",
                           "\\* for the character itself");
        }
        return interpret(unescaped(raw), bytes.begin);
    }

    Result<Value> interpret(string text, size_t byte) const {
        if (trimmed(text).empty()) {
            return mistake(byte, name_of(field_) + " has no value", example());
        }
        if (field_.kind == ValueKind::date) {
            return as_value(parse_dates(text, byte, options_.now));
        }
        if (field_.kind == ValueKind::number) return as_value(parse_numbers(text, byte));
        if (field_.kind == ValueKind::enumeration) return choice(text, byte);
        if (field_.kind == ValueKind::group_id && !store::ids_beginning_with(text)) {
            return mistake(byte, quoted(text) + " is no id of a " + string(field_.name),
                           "hits show it: up to " + std::to_string(store::kGroupIdDigits) +
                               " digits and letters from a to f");
        }
        return Value{ExactValue{std::move(text)}};
    }

    template <typename T>
    static Result<Value> as_value(Result<T> result) {
        if (!result) return std::move(result).error();
        return Value{*std::move(result)};
    }

    Result<Value> choice(const string& text, size_t byte) const {
        const string lower = ascii_lower(text);
        const auto& choices = field_.choices;
        if (std::find(choices.begin(), choices.end(), lower) != choices.end()) {
            return Value{ExactValue{lower}};
        }
        const auto meant = nearest(text, choices);
        return mistake(byte, quoted(text) + " is no value of " + name_of(field_),
                       meant ? "did you mean '" + *meant + "'?" : string(field_.matches));
    }

    string example() const { return string(field_.name) + ":* for any"; }

    Lexer& lexer_;
    const FieldInfo& field_;
    bool in_scope_;
    const ParseOptions& options_;
};

}  // namespace

Result<Leaf> read_leaf(Lexer& lexer, const FieldInfo& field, size_t begin, bool in_scope,
                       const ParseOptions& options) {
    auto value = LeafReader(lexer, field, in_scope, options).read();
    if (!value) return std::move(value).error();
    return Leaf{field.field, *std::move(value), {begin, lexer.byte()}};
}

Result<int> read_distance(string_view digits, size_t byte, const ParseOptions& options) {
    int distance = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, failure] = std::from_chars(digits.data(), end, distance);
    const bool is_number = stop == end && !digits.empty() && digits.front() != '-';
    const bool too_great = failure == std::errc::result_out_of_range;
    if (!is_number) return mistake(byte, "a distance is a whole number", "NEAR/5 or \"a b\"~2");
    if (too_great || distance > options.max_distance) {
        return over_limit(byte, "distance " + quoted(digits) + " is above the limit of " +
                                    std::to_string(options.max_distance));
    }
    return distance;
}

}  // namespace quoth::query
