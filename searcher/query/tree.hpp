#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "quoth/byte_range.hpp"
#include "searcher/query/boxed.hpp"

/// A query as plain data: what `parse` gives and what the matcher reads. Values compare by what
/// they mean; where a leaf stands in the query text is not part of it.
///
/// The parser nests no deeper than `ParseOptions::max_depth`, so recursion over a tree is safe.
namespace quoth::query {

/// The fields of the query language; `fields.hpp` has their names, levels and kinds of value.
enum class Field {
    none,  ///< a word without a field: the words of the unit or of the scope
    speaker,
    role,
    speaker_id,
    said,
    about,
    cue,
    kind,
    confidence,
    context,
    cluster,
    title,
    body,
    author,
    date,
    source,
    section,
    tag,
    lang,
    url,
    site,
    story,
    id,
};

/// `hater`, `hat*`, `hater~1`, `hater^2`. The text is the user's, escapes resolved, not folded or
/// stemmed: one that the analyzer splits (`mayor-elect`) is an exact phrase.
struct WordValue {
    std::string text;
    bool prefix = false;
    int fuzzy = 0;       ///< edit distance: 0 (exact), 1 or 2
    double boost = 1.0;  ///< above 0

    friend bool operator==(const WordValue&, const WordValue&) = default;
};

/// `"hater of Jews"~2`: the words in this order with at most `slop` others among them.
struct PhraseValue {
    std::string text;  ///< between the marks, escapes resolved; holds a letter or digit
    int slop = 0;

    friend bool operator==(const PhraseValue&, const PhraseValue&) = default;
};

/// `*`: all there is; with a field, whatever has that field.
struct Everything {
    friend bool operator==(const Everything&, const Everything&) = default;
};

/// The whole value of an exact field, not folded yet. Of an enumeration: one of its names, in
/// lower case.
struct ExactValue {
    std::string text;

    friend bool operator==(const ExactValue&, const ExactValue&) = default;
};

/// Half open: `begin` is in, `end` is out; both midnights in UTC, at least one is set, and
/// `begin < end`. `date:2025-11` gives 2025-11-01 and 2025-12-01.
struct DateRange {
    std::optional<std::chrono::sys_seconds> begin;
    std::optional<std::chrono::sys_seconds> end;

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// One end of a range of numbers; `inclusive` tells `>=` from `>`.
struct NumberBound {
    double value = 0.0;
    bool inclusive = true;

    friend bool operator==(const NumberBound&, const NumberBound&) = default;
};

/// At least one end is set, and `low` is not above `high`. `confidence:0.8` has both at 0.8.
struct NumberRange {
    std::optional<NumberBound> low;
    std::optional<NumberBound> high;

    friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

using Value = std::variant<WordValue, PhraseValue, Everything, ExactValue, DateRange, NumberRange>;

/// One condition. Which alternatives of `Value` a field can have follows from its kind.
struct Leaf {
    Field field = Field::none;
    Value value;
    ByteRange bytes = {};  ///< in the query text, with the field's name where it stands there

    friend bool operator==(const Leaf& a, const Leaf& b) {
        return a.field == b.field && a.value == b.value;
    }
};

struct Node;

/// All operands are true. At least two, none of them an And.
struct And {
    std::vector<Node> operands;
};

/// At least one operand is true. At least two, none of them an Or.
struct Or {
    std::vector<Node> operands;
};

/// The operand is not true.
struct Not {
    Boxed<Node> operand;
};

/// Each operand and the next have at most `distance` − 1 words between their nearest ends, do not
/// overlap, and stand in this order when `in_order` (ADJ). At least two; each is a word or phrase,
/// an Or of such, or a Near of its own; all leaves have one field, which holds words.
struct Near {
    std::vector<Node> operands;
    int distance = 10;  ///< at least 1
    bool in_order = false;
};

enum class ScopeKind { quote, article };

/// `quote:{…}`: some quotation of the article makes the inside true; `article:{…}`: the article
/// does. Never inside another scope; no quote-level field in an article scope.
struct Scope {
    ScopeKind kind = ScopeKind::quote;
    Boxed<Node> inside;
};

struct Node {
    std::variant<Leaf, And, Or, Not, Near, Scope> content;
};

bool operator==(const Node& a, const Node& b);
bool operator==(const And& a, const And& b);
bool operator==(const Or& a, const Or& b);
bool operator==(const Not& a, const Not& b);
bool operator==(const Near& a, const Near& b);
bool operator==(const Scope& a, const Scope& b);

/// The conjunction of at least one operand, flat: `all_of({a, And{b, c}})` is And{a, b, c}, and
/// `all_of({a})` is a. `any_of` likewise.
[[nodiscard]] Node all_of(std::vector<Node> operands);
[[nodiscard]] Node any_of(std::vector<Node> operands);

/// Whether a field of quote level stands outside every scope: such a query answers with
/// quotations unless the user says otherwise.
[[nodiscard]] bool names_quote_field_outside_scope(const Node& tree);

/// Whether a leaf of `field` stands anywhere in the tree.
[[nodiscard]] bool names_field(const Node& tree, Field field);

}  // namespace quoth::query
