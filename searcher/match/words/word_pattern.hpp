#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "quoth/analyzer.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// What may stand at one place of a text.
struct WordTest {
    std::string form;            ///< as the analyzer folds it; its stem where `by_stem`
    bool by_stem = false;        ///< any word with this stem
    bool prefix = false;         ///< any word that begins so
    int fuzzy = 0;               ///< or with so many edits
    std::size_t query_byte = 0;  ///< where it stands in the query text
    /// The words of an index that pass, where it was asked (`TermExpander`); otherwise empty.
    std::vector<std::string> expansion = {};

    [[nodiscard]] bool has_many_forms() const { return prefix || fuzzy > 0; }
};

struct WordPattern;

/// Words in this order with at most `slop` others among them; one word is a phrase of its own.
/// Empty where the analyzer found no word: it stands nowhere.
struct PhrasePattern {
    std::vector<WordTest> places;
    int slop = 0;
    double boost = 1.0;  ///< of its score
};

struct AnyPattern {
    std::vector<WordPattern> alternatives;
};

/// As query::Near: neighbours have fewer than `distance` words between them; no two overlap.
struct NearPattern {
    std::vector<WordPattern> operands;
    int distance = 0;
    bool in_order = false;
};

/// The words of one field that a part of a query asks for: what is found by the places of words,
/// in an index or in a text.
struct WordPattern {
    std::variant<PhrasePattern, AnyPattern, NearPattern> content;
};

/// A word or phrase leaf as a pattern: a word that the analyzer splits is a phrase, a `*` behind it
/// belongs to its last part, edits to each. `stems` lets a plain word match by its stem.
[[nodiscard]] PhrasePattern phrase_pattern(const query::Leaf& leaf, Analyzer& analyzer, bool stems);

/// The pattern of a leaf, or of NEAR with all below it, whose words match exactly. Two names of
/// `about:` are never near each other.
[[nodiscard]] WordPattern pattern_of(const query::Leaf& leaf, Analyzer& analyzer);
[[nodiscard]] WordPattern pattern_of(const query::Near& near, Analyzer& analyzer);

/// The field that all words of a NEAR belong to.
[[nodiscard]] query::Field field_of(const query::Near& near);

/// Calls `action` with each WordTest of `pattern`, in order.
template <typename Pattern, typename Action>
void for_each_test(Pattern& pattern, Action action) {
    if (auto* phrase = std::get_if<PhrasePattern>(&pattern.content)) {
        for (auto& test : phrase->places) action(test);
    } else if (auto* any = std::get_if<AnyPattern>(&pattern.content)) {
        for (auto& alternative : any->alternatives) for_each_test(alternative, action);
    } else {
        for (auto& operand : std::get<NearPattern>(pattern.content).operands) {
            for_each_test(operand, action);
        }
    }
}

}  // namespace quoth::match
