#include "searcher/query/printer.hpp"

#include <string_view>
#include <utility>

#include "common/text/printable.hpp"
#include "searcher/query/code_points.hpp"
#include "searcher/query/dates.hpp"
#include "searcher/query/fields.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/numbers.hpp"
#include "searcher/query/scopes.hpp"

namespace quoth::query {
namespace {

using std::string;
using std::string_view;

// A backslash before each code point that `is_special` accepts.
template <typename Predicate>
string escaped(string_view text, Predicate is_special) {
    string raw;
    for (std::size_t byte = 0; byte < text.size();) {
        const CodePoint c = code_point_at(text, byte);
        if (is_special(c.value)) raw += '\\';
        raw += text.substr(byte, c.size);
        byte += c.size;
    }
    return raw;
}

bool is_special_in_word(char32_t c) {
    return is_blank(c) || is_quotation_mark(c) ||
           std::u32string_view(U"\\(){}*~^").find(c) != std::u32string_view::npos;
}

// Whether the parser would take a word that is text for something else.
bool reads_as_syntax(string_view raw, bool has_field) {
    const string_view signs = has_field ? "-+<>" : "-";
    const bool sign = signs.find(raw.front()) != string_view::npos;
    return sign || as_operator(raw) || field_name(raw) || foreign_operator(raw, 0);
}

string print_word_text(string_view text, bool has_field) {
    string raw = escaped(text, is_special_in_word);
    // `title:a..b` would be a range.
    for (auto dots = has_field ? raw.find("..") : string::npos; dots != string::npos;
         dots = raw.find("..", dots + 2)) {
        raw.insert(dots + 1, "\\");
    }
    if (!reads_as_syntax(raw, has_field)) return raw;
    const auto name = field_name(raw);
    raw.insert(name ? name->size() : 0, "\\");
    return raw;
}

string in_marks(string_view text) {
    const auto is_special = [](char32_t c) {
        return is_quotation_mark(c) || c == U'\\' || c == U'*';
    };
    return '"' + escaped(text, is_special) + '"';
}

// Exact values stand as they are where blanks, brackets and backslashes do not end them.
string print_exact(const string& text) {
    const bool starts_phrase = is_quotation_mark(code_point_at(text, 0).value);
    bool plain = !starts_phrase && !text.ends_with('*');
    for (std::size_t byte = 0; plain && byte < text.size();) {
        const CodePoint c = code_point_at(text, byte);
        const bool special =
            std::u32string_view(U"\\(){}").find(c.value) != std::u32string_view::npos;
        plain = !special && !is_blank(c.value);
        byte += c.size;
    }
    return plain ? text : in_marks(text);
}

struct ValuePrinter {
    bool has_field;

    string operator()(const WordValue& word) const {
        string text = print_word_text(word.text, has_field);
        if (word.prefix) text += '*';
        if (word.fuzzy > 0) text += '~' + std::to_string(word.fuzzy);
        if (word.boost != 1.0) text += '^' + print_decimal(word.boost);
        return text;
    }
    string operator()(const PhraseValue& phrase) const {
        return in_marks(phrase.text) + (phrase.slop > 0 ? '~' + std::to_string(phrase.slop) : "");
    }
    string operator()(const Everything&) const { return "*"; }
    string operator()(const ExactValue& value) const { return print_exact(value.text); }
    string operator()(const DateRange& range) const { return print_dates(range); }
    string operator()(const NumberRange& range) const { return print_numbers(range); }
};

string near_sign(const Near& near) {
    return (near.in_order ? "ADJ/" : "NEAR/") + std::to_string(near.distance);
}

struct NodePrinter {
    string operator()(const Leaf& leaf) const { return print(leaf); }
    string operator()(const And& node) const { return joined(node.operands, " "); }
    string operator()(const Or& node) const { return joined(node.operands, " OR "); }
    string operator()(const Not& node) const { return '-' + operand(*node.operand); }
    string operator()(const Near& node) const {
        return joined(node.operands, ' ' + near_sign(node) + ' ');
    }
    string operator()(const Scope& node) const {
        return string(scope_name(node.kind)) + ":{" + print(*node.inside) + '}';
    }

    static string joined(const std::vector<Node>& operands, const string& sign) {
        string text;
        for (const Node& node : operands) {
            if (!text.empty()) text += sign;
            text += std::holds_alternative<Not>(node.content) ? print(node) : operand(node);
        }
        return text;
    }

    static string operand(const Node& node) {
        const bool whole = std::holds_alternative<Leaf>(node.content) ||
                           std::holds_alternative<Scope>(node.content);
        return whole ? print(node) : '(' + print(node) + ')';
    }
};

// Visits a node at one depth of the indented print.
struct Outline {
    string& text;
    std::size_t depth = 0;

    void operator()(const Leaf& leaf) const { line(text::printable(print(leaf))); }
    void operator()(const And& node) const { branch("AND", node.operands); }
    void operator()(const Or& node) const { branch("OR", node.operands); }
    void operator()(const Near& node) const { branch(near_sign(node), node.operands); }
    void operator()(const Not& node) const {
        line("NOT");
        below(*node.operand);
    }
    void operator()(const Scope& node) const {
        line(string(scope_name(node.kind)) + ":{}");
        below(*node.inside);
    }

    void line(const string& content) const { text += string(2 * depth, ' ') + content + '\n'; }
    void below(const Node& node) const { std::visit(Outline{text, depth + 1}, node.content); }
    void branch(const string& name, const std::vector<Node>& operands) const {
        line(name);
        for (const Node& node : operands) below(node);
    }
};

}  // namespace

string print(const Node& tree) { return std::visit(NodePrinter{}, tree.content); }

string print(const Leaf& leaf) {
    string value = std::visit(ValuePrinter{leaf.field != Field::none}, leaf.value);
    if (leaf.field == Field::none) return value;
    return string(info(leaf.field).name) + ':' + value;
}

string print_indented(const Node& tree) {
    string text;
    std::visit(Outline{text}, tree.content);
    return text;
}

}  // namespace quoth::query
