#include "searcher/query/refusals.hpp"

#include <string>

#include "common/text/utf8.hpp"
#include "searcher/query/code_points.hpp"
#include "searcher/query/mistakes.hpp"
#include "searcher/query/quoted.hpp"

namespace quoth::query {
namespace {

using std::size_t;
using std::string;
using std::string_view;

string escape_hint(string_view found) {
    return "to search for the sign itself, write \\" + string(found);
}

}  // namespace

std::optional<Error> unreadable(string_view text, size_t max_bytes) {
    if (text.size() > max_bytes) {
        return over_limit(max_bytes,
                          "the query has more than " + std::to_string(max_bytes) + " bytes");
    }
    if (const size_t nul = text.find('\0'); nul != string_view::npos) {
        return mistake(nul, "there is a NUL character in the query");
    }
    if (const auto byte = text::first_invalid_byte(text)) {
        return mistake(*byte, "the query is not valid UTF-8 here");
    }
    return std::nullopt;
}

Error nothing_on_its_right(string_view text, ByteRange sign) {
    const string_view shown = sign.of(text);
    return mistake(sign.begin, quoted(shown) + " has nothing on its right", escape_hint(shown));
}

Error nothing_on_its_left(string_view text, ByteRange sign) {
    const string_view shown = sign.of(text);
    return mistake(sign.begin, quoted(shown) + " has nothing on its left", escape_hint(shown));
}

Error missing_blank(string_view text, size_t byte) {
    const CodePoint c = code_point_at(text, byte);
    const string_view found = text.substr(byte, c.size);
    if (string_view("*~^").find(found) != string_view::npos) {
        return mistake(byte, quoted(found) + " stands only behind a word", escape_hint(found));
    }
    // The usual case: a quotation mark inside a phrase closed it.
    const string hint = is_letter(c.value) || is_digit(c.value)
                            ? "a quotation mark inside a phrase needs a backslash"
                            : escape_hint(found);
    return mistake(byte, "a blank is missing before " + quoted(found), hint);
}

Error stray_closing(string_view text, size_t byte) {
    const string found{text[byte]};
    const string opening = found == ")" ? "(" : "{";
    return mistake(byte, "there is no '" + opening + "' for this '" + found + "'",
                   escape_hint(found));
}

Error unclosed_bracket(size_t byte, char closing) {
    return mistake(byte, "this bracket is not closed", string("close it with '") + closing + "'");
}

Error nested_field(string_view name, string_view outer, size_t byte) {
    return mistake(byte,
                   quoted(name) + " stands inside the brackets of field '" + string(outer) + "'",
                   "close them before it, or \\: for the colon itself");
}

}  // namespace quoth::query
