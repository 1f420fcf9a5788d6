#include "searcher/match/highlighter.hpp"

#include <algorithm>
#include <variant>

namespace quoth::match {
namespace {

using query::Field;
using searcher::Unit;

bool stands_in_text(Field field, Unit unit) {
    if (field == Field::none) return true;
    if (unit == Unit::quotes) return field == Field::said || field == Field::about;
    return field == Field::title || field == Field::body;
}

bool begins_with(const std::vector<Word>& words, std::size_t at,
                 const std::vector<std::string>& phrase) {
    if (words.size() - at < phrase.size()) return false;
    return std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                      [](const std::string& form, const Word& word) { return form == word.form; });
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

Highlighter::Highlighter(const query::Node& tree, Unit unit, Analyzer& analyzer)
    : analyzer_(analyzer) {
    collect(tree, unit);
}

void Highlighter::collect(const query::Node& tree, Unit unit) {
    const auto all = [&](const std::vector<query::Node>& nodes) {
        for (const query::Node& node : nodes) collect(node, unit);
    };
    if (const auto* leaf = std::get_if<query::Leaf>(&tree.content))
        collect_leaf(*leaf, unit);
    else if (const auto* conjunction = std::get_if<query::And>(&tree.content))
        all(conjunction->operands);
    else if (const auto* disjunction = std::get_if<query::Or>(&tree.content))
        all(disjunction->operands);
    else if (const auto* near = std::get_if<query::Near>(&tree.content))
        all(near->operands);
}

void Highlighter::collect_leaf(const query::Leaf& leaf, Unit unit) {
    if (!stands_in_text(leaf.field, unit)) return;
    if (const auto* word = std::get_if<query::WordValue>(&leaf.value)) {
        add(word->text, leaf.field == Field::about);
    } else if (const auto* phrase = std::get_if<query::PhraseValue>(&leaf.value)) {
        add(phrase->text, true);
    }
}

void Highlighter::add(std::string_view text, bool exact) {
    Phrase forms;
    for (const Word& word : analyzer_.words(text)) forms.emplace_back(word.form);
    if (forms.empty()) return;
    if (forms.size() == 1 && !exact)
        stems_.emplace(analyzer_.stem(forms.front()));
    else
        phrases_.push_back(std::move(forms));
}

std::vector<Highlighter::Match> Highlighter::matches(const std::vector<Word>& words) {
    std::vector<Match> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t longest = stems_.contains(std::string(analyzer_.stem(words[i].form))) ? 1 : 0;
        for (const Phrase& phrase : phrases_) {
            if (phrase.size() > longest && begins_with(words, i, phrase)) longest = phrase.size();
        }
        if (longest > 0) found.push_back({i, longest});
    }
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
