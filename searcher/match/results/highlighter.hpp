#pragma once

#include <string_view>
#include <vector>

#include "quoth/analyzer.hpp"
#include "quoth/byte_range.hpp"
#include "searcher/match/words/word_pattern.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// The texts of a hit in which words are marked.
enum class HitText { quotation, body, title };

/// Finds in a text what the words of a query matched: words by their stem, prefixes and fuzzy words
/// by what passes them, phrases whole, of a NEAR the words that are near each other.
class Highlighter {
  public:
    /// Takes from `tree` what can stand in that text of a hit: in a quotation its words and the
    /// names that it mentions, in the body of an article and in its title what was asked for there
    /// or anywhere. Negated clauses are left out, and so is what another quotation was asked for.
    Highlighter(const query::Node& tree, HitText text, Analyzer& analyzer);

    /// Ranges of `text`, ordered, not overlapping. Linear in the text, but for NEAR.
    [[nodiscard]] std::vector<ByteRange> find(std::string_view text);

    struct Match {
        std::size_t first_word = 0;
        std::size_t word_count = 0;
    };
    /// Matches in `words` of a text, ordered; of those that begin with one word the longest.
    [[nodiscard]] std::vector<Match> matches(const std::vector<Word>& words);

  private:
    void collect(const query::Node& tree, HitText text);

    Analyzer& analyzer_;
    std::vector<WordPattern> patterns_;
};

}  // namespace quoth::match
