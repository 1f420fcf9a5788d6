#include "searcher/match/results/highlighter.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "searcher/match/words/span_search.hpp"
#include "searcher/match/words/text_words.hpp"

namespace quoth::match {
namespace {

using query::Field;

bool stands_in(HitText text, Field field) {
    if (field == Field::none) return true;
    switch (text) {
        case HitText::quotation:
            return field == Field::said || field == Field::about;
        case HitText::body:
            return field == Field::body;
        case HitText::title:
            return field == Field::title;
    }
    return false;
}

bool holds_words(const query::Leaf& leaf) {
    return std::holds_alternative<query::WordValue>(leaf.value) ||
           std::holds_alternative<query::PhraseValue>(leaf.value);
}

/// Joins ranges that touch or overlap; `ranges` is ordered by begin.
std::vector<ByteRange> merged(const std::vector<ByteRange>& ranges) {
    std::vector<ByteRange> result;
    for (const ByteRange range : ranges) {
        if (!result.empty() && range.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, range.end);
        } else {
            result.push_back(range);
        }
    }
    return result;
}

}  // namespace

Highlighter::Highlighter(const query::Node& tree, HitText text, Analyzer& analyzer)
    : analyzer_(analyzer) {
    collect(tree, text);
}

void Highlighter::collect(const query::Node& tree, HitText text) {
    const auto all = [&](const std::vector<query::Node>& nodes) {
        for (const query::Node& node : nodes) collect(node, text);
    };
    if (const auto* leaf = std::get_if<query::Leaf>(&tree.content)) {
        if (stands_in(text, leaf->field) && holds_words(*leaf))
            patterns_.push_back(pattern_of(*leaf, analyzer_));
    } else if (const auto* conjunction = std::get_if<query::And>(&tree.content))
        all(conjunction->operands);
    else if (const auto* disjunction = std::get_if<query::Or>(&tree.content))
        all(disjunction->operands);
    else if (const auto* scope = std::get_if<query::Scope>(&tree.content)) {
        const bool about_hit =
            scope->kind == query::ScopeKind::article && text != HitText::quotation;
        if (about_hit) collect(*scope->inside, text);
    } else if (const auto* near = std::get_if<query::Near>(&tree.content)) {
        if (stands_in(text, field_of(*near))) patterns_.push_back(pattern_of(*near, analyzer_));
    }
}

std::vector<Highlighter::Match> Highlighter::matches(const std::vector<Word>& words) {
    TextWords there(words, analyzer_);
    const SpanSearch search([&](const WordTest& test) { return there.positions(test); });
    std::map<std::uint32_t, std::uint32_t> longest;  // first word -> the one behind the last
    for (const WordPattern& pattern : patterns_) {
        for (const Span& mark : search.marks(pattern)) {
            std::uint32_t& end = longest[mark.begin];
            end = std::max(end, mark.end);
        }
    }
    std::vector<Match> found;
    found.reserve(longest.size());
    for (const auto& [begin, end] : longest) found.push_back({begin, end - begin});
    return found;
}

std::vector<ByteRange> Highlighter::find(std::string_view text) {
    const std::vector<Word>& words = analyzer_.words(text);
    std::vector<ByteRange> ranges;
    for (const Match& match : matches(words)) {
        const Word& last = words[match.first_word + match.word_count - 1];
        ranges.push_back({words[match.first_word].bytes.begin, last.bytes.end});
    }
    return merged(ranges);
}

}  // namespace quoth::match
