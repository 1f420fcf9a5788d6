#include "searcher/match/words/word_pattern.hpp"

#include <algorithm>
#include <utility>

#include "common/store/schema.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::match {
namespace {

using query::Field;

/// Names of `about:` stand `kNameGap` positions apart, so what reaches no farther stays in one.
int reach_in(Field field, int words) {
    return field == Field::about ? std::min(words, static_cast<int>(store::kNameGap) - 1) : words;
}

WordPattern exact_pattern(const query::Leaf& leaf, Analyzer& analyzer) {
    PhrasePattern phrase = phrase_pattern(leaf, analyzer, false);
    phrase.slop = reach_in(leaf.field, phrase.slop);
    return {std::move(phrase)};
}

WordPattern operand_pattern(const query::Node& node, Analyzer& analyzer) {
    if (const auto* leaf = std::get_if<query::Leaf>(&node.content))
        return exact_pattern(*leaf, analyzer);
    if (const auto* near = std::get_if<query::Near>(&node.content))
        return pattern_of(*near, analyzer);
    AnyPattern any;
    for (const query::Node& operand : std::get<query::Or>(node.content).operands) {
        any.alternatives.push_back(operand_pattern(operand, analyzer));
    }
    return {std::move(any)};
}

Field field_of_operand(const query::Node& node) {
    if (const auto* leaf = std::get_if<query::Leaf>(&node.content)) return leaf->field;
    if (const auto* near = std::get_if<query::Near>(&node.content)) return field_of(*near);
    return field_of_operand(std::get<query::Or>(node.content).operands.front());
}

}  // namespace

PhrasePattern phrase_pattern(const query::Leaf& leaf, Analyzer& analyzer, bool stems) {
    const auto* word = std::get_if<query::WordValue>(&leaf.value);
    const auto* phrase = std::get_if<query::PhraseValue>(&leaf.value);
    PhrasePattern pattern;
    if (phrase != nullptr) pattern.slop = phrase->slop;
    for (const Word& part : analyzer.words(word != nullptr ? word->text : phrase->text)) {
        WordTest& test = pattern.places.emplace_back();
        test.form = part.form;
        test.query_byte = leaf.bytes.begin;
        test.fuzzy = word != nullptr ? word->fuzzy : 0;
    }
    if (pattern.places.empty() || word == nullptr) return pattern;
    pattern.boost = word->boost;
    WordTest& last = pattern.places.back();
    last.prefix = word->prefix;
    last.by_stem = stems && pattern.places.size() == 1 && !last.has_many_forms();
    if (last.by_stem) last.form = std::string(analyzer.stem(last.form));
    return pattern;
}

WordPattern pattern_of(const query::Leaf& leaf, Analyzer& analyzer) {
    const bool stems = query::info(leaf.field).kind == query::ValueKind::stemmed_words;
    PhrasePattern phrase = phrase_pattern(leaf, analyzer, stems);
    phrase.slop = reach_in(leaf.field, phrase.slop);
    return {std::move(phrase)};
}

WordPattern pattern_of(const query::Near& near, Analyzer& analyzer) {
    NearPattern pattern;
    pattern.distance = reach_in(field_of(near), near.distance);
    pattern.in_order = near.in_order;
    for (const query::Node& operand : near.operands) {
        pattern.operands.push_back(operand_pattern(operand, analyzer));
    }
    return {std::move(pattern)};
}

Field field_of(const query::Near& near) { return field_of_operand(near.operands.front()); }

}  // namespace quoth::match
