#pragma once

#include <string_view>
#include <vector>

#include "quoth/analyzer.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/word_pattern.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// Finds in a text what the words of a query matched: words by their stem, prefixes and fuzzy words
/// by what passes them, phrases whole, of a NEAR the words that are near each other.
class Highlighter {
  public:
    /// Takes from `tree` what can stand in the text of a hit: of a quotation its words and those
    /// it mentions, of an article the words of its body. Negated clauses are left out, and so is
    /// what another quotation or the title was asked for.
    Highlighter(const query::Node& tree, searcher::Unit unit, Analyzer& analyzer);

    /// Ranges of `text`, ordered, not overlapping. Linear in the text, but for NEAR.
    [[nodiscard]] std::vector<ByteRange> find(std::string_view text);

    struct Match {
        std::size_t first_word = 0;
        std::size_t word_count = 0;
    };
    /// Matches in `words` of a text, ordered; of those that begin with one word the longest.
    [[nodiscard]] std::vector<Match> matches(const std::vector<Word>& words);

  private:
    void collect(const query::Node& tree, searcher::Unit unit);

    Analyzer& analyzer_;
    std::vector<WordPattern> patterns_;
};

}  // namespace quoth::match
