#include "searcher/query/parser.hpp"

#include <optional>
#include <utility>

#include "searcher/query/code_points.hpp"
#include "searcher/query/fields.hpp"
#include "searcher/query/hints.hpp"
#include "searcher/query/leaves.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/mistakes.hpp"
#include "searcher/query/near_rules.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/refusals.hpp"
#include "searcher/query/scopes.hpp"

namespace quoth::query {
namespace {

using std::size_t;
using std::string;
using std::string_view;

// One function for each rule of the grammar, named after it.
class Parser {
  public:
    Parser(string_view text, const ParseOptions& options) : lexer_(text), options_(options) {}

    Result<ParsedQuery> query() {
        lexer_.skip_blanks();
        if (lexer_.at_end()) {
            return mistake(0, "the query is empty", "try speaker:Trump, or * for everything");
        }
        auto tree = disjunction();
        if (!tree) return std::move(tree).error();
        if (!lexer_.at_end()) return stray_closing(lexer_.text(), lexer_.byte());
        if (mixes_operators_) hints_.note_precedence(*tree);
        return ParsedQuery{*std::move(tree), hints_.take()};
    }

  private:
    // What holds inside the brackets or braces that the parser is in.
    struct Context {
        const FieldInfo* group = nullptr;  // of `speaker:(…)`
        std::optional<ScopeKind> scope;
        size_t depth = 0;
    };

    Result<Node> disjunction() {
        std::vector<Node> operands;
        bool holds_conjunction = false;
        do {
            auto operand = conjunction();
            if (!operand) return operand;
            operands.push_back(*std::move(operand));
            holds_conjunction = holds_conjunction || last_was_joined_;
        } while (accept(Operator::or_));
        mixes_operators_ = mixes_operators_ || (holds_conjunction && operands.size() > 1);
        return any_of(std::move(operands));
    }

    Result<Node> conjunction() {
        std::vector<Node> operands;
        do {
            auto operand = negation();
            if (!operand) return operand;
            operands.push_back(*std::move(operand));
        } while (accept(Operator::and_) || operand_ahead());
        last_was_joined_ = operands.size() > 1;
        return all_of(std::move(operands));
    }

    Result<Node> negation() {
        lexer_.skip_blanks();
        const size_t begin = lexer_.byte();
        const bool dash = lexer_.peek() == U'-';
        if (dash) lexer_.skip_to(begin + 1);
        if (!dash && !accept(Operator::not_)) return near();
        if (dash && lexer_.at_boundary()) {
            return mistake(begin, "'-' stands directly before what it excludes", "-word");
        }
        lexer_.skip_blanks();
        const auto next = operator_ahead();
        if (lexer_.peek() == U'-' || (next && next->kind == Operator::not_)) {
            return mistake(lexer_.byte(), "there are two negations in a row", "use one or none");
        }
        if (dash) last_operator_ = ByteRange{begin, begin + 1};
        auto operand = near();
        if (!operand) return operand;
        return Node{Not{*std::move(operand)}};
    }

    Result<Node> near() {
        lexer_.skip_blanks();
        Near chain;
        std::vector<size_t> begins{lexer_.byte()};
        auto first = atom();
        if (!first) return first;
        const auto sign = near_ahead();
        if (!sign) return first;
        chain.operands.push_back(*std::move(first));
        if (auto error = read_near_sign(*sign, chain)) return *std::move(error);
        for (auto next = sign; next; next = near_ahead()) {
            if (auto error = near_operand(*next, chain, begins)) return *std::move(error);
        }
        if (auto error = near_mistake(chain, begins)) return *std::move(error);
        return Node{std::move(chain)};
    }

    std::optional<Error> read_near_sign(const OperatorToken& sign, Near& chain) const {
        const string_view raw = sign.bytes.of(lexer_.text());
        const size_t slash = raw.find('/');
        chain.in_order = sign.kind == Operator::adj;
        if (slash == string_view::npos) return std::nullopt;
        const auto distance = read_distance(raw.substr(slash + 1), sign.bytes.begin, options_);
        if (!distance) return distance.error();
        if (*distance == 0) {
            return mistake(sign.bytes.begin, "a distance is at least 1",
                           string(raw.substr(0, slash)) + "/1 for words side by side");
        }
        chain.distance = *distance;
        return std::nullopt;
    }

    // Reads `sign` and the operand behind it into `chain`.
    std::optional<Error> near_operand(const OperatorToken& sign, Near& chain,
                                      std::vector<size_t>& begins) {
        Near same;
        if (auto error = read_near_sign(sign, same)) return error;
        if (same.distance != chain.distance || same.in_order != chain.in_order) {
            return mistake(sign.bytes.begin, "different NEAR or ADJ in one chain",
                           "brackets tell which comes first: (a NEAR/5 b) ADJ/2 c");
        }
        consume(sign);
        lexer_.skip_blanks();
        begins.push_back(lexer_.byte());
        if (lexer_.peek() == U'-') {
            return mistake(lexer_.byte(), "a negation cannot stand behind NEAR or ADJ",
                           "a NEAR b -c");
        }
        auto operand = atom();
        if (!operand) return std::move(operand).error();
        chain.operands.push_back(*std::move(operand));
        return std::nullopt;
    }

    Result<Node> atom() {
        if (lexer_.at_boundary() || operator_ahead()) return missing_operand();
        last_operator_.reset();
        auto node = unchecked_atom();
        if (node && !lexer_.at_boundary()) return missing_blank(lexer_.text(), lexer_.byte());
        return node;
    }

    Result<Node> unchecked_atom() {
        const char32_t c = lexer_.peek();
        if (c == U'(') return brackets();
        if (c == U'{') {
            return mistake(lexer_.byte(), "braces stand only after quote: and article:",
                           "\\{ for the brace itself");
        }
        if (is_quotation_mark(c)) return leaf(group_or_none(), lexer_.byte());
        const string_view raw = lexer_.word_ahead().of(lexer_.text());
        if (const auto name = field_name(raw); name && names_something(*name)) return named(*name);
        return leaf(group_or_none(), lexer_.byte());
    }

    // In a group of exact values only a known name before a colon is one: `url:(https://a)`.
    bool names_something(string_view name) const {
        const bool may_be_value = context_.group && !holds_words(context_.group->kind);
        return !may_be_value || find_field(name) || find_scope(name);
    }

    Result<Node> named(string_view name) {
        const size_t begin = lexer_.byte();
        if (context_.group) return nested_field(name, context_.group->name, begin);
        lexer_.skip_to(begin + name.size() + 1);
        if (const auto kind = find_scope(name)) return scope(*kind, name, begin);
        const FieldInfo* field = find_field(name);
        if (!field) return unknown_field(name, begin, lexer_.text().substr(lexer_.byte()));
        if (auto error = level_mistake(*field, context_.scope, begin)) return *std::move(error);
        return value(*field, begin);
    }

    Result<Node> value(const FieldInfo& field, size_t begin) {
        const string name(field.name);
        if (lexer_.at_boundary()) {
            return mistake(begin, "field '" + name + "' has no value",
                           name + ":* for any; no blank stands behind the colon");
        }
        if (lexer_.peek() == U'{') {
            return mistake(lexer_.byte(),
                           "braces stand only after quote: and article:", name + ":(…)");
        }
        if (lexer_.peek() != U'(') return leaf(field, begin);
        Context inside = context_;
        inside.group = &field;
        return enclosed(inside, U')');
    }

    Result<Node> scope(ScopeKind kind, string_view name, size_t begin) {
        if (lexer_.peek() != U'{') {
            return mistake(begin, quoted(name) + " is a scope, not a field",
                           string(scope_name(kind)) + ":{…}");
        }
        if (context_.scope) {
            return mistake(begin, "a scope cannot stand inside a scope",
                           "close the first one before it");
        }
        Context inside = context_;
        inside.scope = kind;
        auto node = enclosed(inside, U'}');
        if (!node) return node;
        return Node{Scope{kind, *std::move(node)}};
    }

    Result<Node> brackets() { return enclosed(context_, U')'); }

    // Reads from the opening bracket or brace at the cursor to its `closing` one.
    Result<Node> enclosed(Context inside, char32_t closing) {
        const size_t begin = lexer_.byte();
        if (++inside.depth > options_.max_depth) {
            return over_limit(begin, "brackets nest deeper than " +
                                         std::to_string(options_.max_depth) + " levels");
        }
        lexer_.skip_to(begin + 1);
        lexer_.skip_blanks();
        if (lexer_.at_end()) return unclosed_bracket(begin, static_cast<char>(closing));
        if (lexer_.peek() == closing) {
            return mistake(begin, "there is nothing in these brackets", "leave them out");
        }
        const Context outside = std::exchange(context_, inside);
        auto node = disjunction();
        context_ = outside;
        if (!node) return node;
        if (lexer_.peek() != closing) return unclosed_bracket(begin, static_cast<char>(closing));
        lexer_.skip_to(lexer_.byte() + 1);
        return node;
    }

    Result<Node> leaf(const FieldInfo& field, size_t begin) {
        auto read = read_leaf(lexer_, field, begin, context_.scope.has_value(), options_);
        if (!read) return std::move(read).error();
        words_ += words_of(*read);
        if (words_ > options_.max_words) {
            return over_limit(
                begin, "the query has more than " + std::to_string(options_.max_words) + " words");
        }
        hints_.note_lower_case(*read, lexer_.text());
        hints_.note_misread_field(*read, lexer_.text());
        return Node{*std::move(read)};
    }

    static size_t words_of(const Leaf& leaf) {
        if (const auto* word = std::get_if<WordValue>(&leaf.value)) return count_words(word->text);
        const auto* phrase = std::get_if<PhraseValue>(&leaf.value);
        return phrase ? count_words(phrase->text) : 1;
    }

    const FieldInfo& group_or_none() const {
        return context_.group ? *context_.group : info(Field::none);
    }

    std::optional<OperatorToken> operator_ahead() const { return lexer_.operator_ahead(); }

    std::optional<OperatorToken> near_ahead() {
        lexer_.skip_blanks();
        const auto next = operator_ahead();
        const bool is_near = next && (next->kind == Operator::near || next->kind == Operator::adj);
        return is_near ? next : std::nullopt;
    }

    // Whether a blank joins what comes next to what was read.
    bool operand_ahead() {
        lexer_.skip_blanks();
        const auto next = operator_ahead();
        return !lexer_.at_boundary() && !(next && next->kind == Operator::or_);
    }

    bool accept(Operator kind) {
        lexer_.skip_blanks();
        const auto next = operator_ahead();
        if (!next || next->kind != kind) return false;
        consume(*next);
        return true;
    }

    void consume(const OperatorToken& sign) {
        lexer_.skip_to(sign.bytes.end);
        last_operator_ = sign.bytes;
    }

    Error missing_operand() const {
        if (last_operator_) return nothing_on_its_right(lexer_.text(), *last_operator_);
        const auto next = operator_ahead();
        if (next) return nothing_on_its_left(lexer_.text(), next->bytes);
        return stray_closing(lexer_.text(), lexer_.byte());
    }

    Lexer lexer_;
    const ParseOptions& options_;
    Context context_;
    std::optional<ByteRange> last_operator_;  // with nothing behind it so far
    bool last_was_joined_ = false;            // the last conjunction had two operands
    bool mixes_operators_ = false;
    size_t words_ = 0;
    Hints hints_;
};

}  // namespace

Result<ParsedQuery> parse(string_view text, const ParseOptions& options) {
    if (auto error = unreadable(text, options.max_bytes)) return *std::move(error);
    return Parser(text, options).query();
}

}  // namespace quoth::query
