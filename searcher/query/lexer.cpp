#include "searcher/query/lexer.hpp"

#include "searcher/query/mistakes.hpp"

namespace quoth::query {
namespace {

using std::size_t;
using std::string_view;

bool ends_word(char32_t c) {
    return is_blank(c) || is_quotation_mark(c) ||
           std::u32string_view(U"(){}").find(c) != std::u32string_view::npos;
}

// The first code point from `byte` on that `is_end` accepts and no backslash escapes.
template <typename Predicate>
size_t find_end(string_view text, size_t byte, Predicate is_end) {
    while (byte < text.size()) {
        CodePoint c = code_point_at(text, byte);
        if (c.value == U'\\') {
            byte += c.size;
            c = code_point_at(text, byte);
        } else if (is_end(c.value)) {
            break;
        }
        byte += c.size;
    }
    return byte;
}

}  // namespace

bool Lexer::at_boundary() const {
    return at_end() || is_blank(peek()) || peek() == U')' || peek() == U'}';
}

void Lexer::skip_blanks() {
    while (!at_end() && is_blank(peek())) byte_ += code_point_at(text_, byte_).size;
}

ByteRange Lexer::word_ahead() const { return {byte_, find_end(text_, byte_, ends_word)}; }

ByteRange Lexer::value_ahead(bool in_scope) const {
    const auto ends_value = [in_scope](char32_t c) {
        return is_blank(c) || c == U')' || (in_scope && c == U'}');
    };
    return {byte_, find_end(text_, byte_, ends_value)};
}

std::optional<OperatorToken> Lexer::operator_ahead() const {
    const ByteRange word = word_ahead();
    const auto kind = as_operator(word.of(text_));
    if (!kind) return std::nullopt;
    return OperatorToken{*kind, word};
}

Result<ByteRange> Lexer::read_phrase() {
    const size_t mark = byte_;
    const size_t begin = mark + code_point_at(text_, mark).size;
    const size_t end = find_end(text_, begin, is_quotation_mark);
    if (end == text_.size()) {
        return mistake(mark, "this quotation mark is not closed",
                       "close it, or escape it with a backslash");
    }
    byte_ = end + code_point_at(text_, end).size;
    return ByteRange{begin, end};
}

std::string unescaped(string_view raw) {
    std::string text;
    for (size_t byte = 0; byte < raw.size(); ++byte) {
        if (raw[byte] == '\\' && byte + 1 < raw.size()) ++byte;
        text += raw[byte];
    }
    return text;
}

size_t find_unescaped(string_view raw, string_view characters, size_t from) {
    const auto wanted = [characters](char32_t c) {
        return c < 0x80 && characters.find(static_cast<char>(c)) != string_view::npos;
    };
    const size_t found = find_end(raw, from, wanted);
    return found == raw.size() ? string_view::npos : found;
}

std::optional<string_view> field_name(string_view raw) {
    size_t byte = 0;
    while (byte < raw.size() && raw[byte] != ':') {
        const CodePoint c = code_point_at(raw, byte);
        if (c.value != U'_' && !is_letter(c.value)) return std::nullopt;
        byte += c.size;
    }
    if (byte == 0 || byte == raw.size()) return std::nullopt;
    return raw.substr(0, byte);
}

std::optional<Operator> as_operator(string_view raw) {
    if (raw == "AND") return Operator::and_;
    if (raw == "OR") return Operator::or_;
    if (raw == "NOT") return Operator::not_;
    const string_view name = raw.substr(0, raw.find('/'));
    if (name == "NEAR") return Operator::near;
    if (name == "ADJ") return Operator::adj;
    return std::nullopt;
}

}  // namespace quoth::query
