#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "quoth/analyzer.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// Finds in a text what the words of a query matched: words by their stem, phrases and names by
/// their exact words, with the analyzer that indexed them.
class Highlighter {
  public:
    /// Takes from `tree` what can stand in the text of a hit: of a quotation its words and those
    /// it mentions, of an article the words of title and body. Negated clauses are left out.
    Highlighter(const query::Node& tree, searcher::Unit unit, Analyzer& analyzer);

    /// Ranges of `text`, ordered, not overlapping. Linear in the text.
    [[nodiscard]] std::vector<ByteRange> find(std::string_view text);

    /// For each word of `text` whether a match begins there, and its words.
    struct Match {
        std::size_t first_word = 0;
        std::size_t word_count = 0;
    };
    [[nodiscard]] std::vector<Match> matches(const std::vector<Word>& words);

  private:
    using Phrase = std::vector<std::string>;

    void collect(const query::Node& tree, searcher::Unit unit);
    void collect_leaf(const query::Leaf& leaf, searcher::Unit unit);
    void add(std::string_view text, bool exact);

    Analyzer& analyzer_;
    std::unordered_set<std::string> stems_;
    std::vector<Phrase> phrases_;
};

}  // namespace quoth::match
