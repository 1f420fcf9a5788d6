#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "quoth/analyzer.hpp"
#include "searcher/match/span_search.hpp"
#include "searcher/match/word_pattern.hpp"

namespace quoth::match {

/// The words of one text, to look up where a test stands in it.
class TextWords {
  public:
    /// Linear; keeps nothing of `words`.
    TextWords(const std::vector<Word>& words, Analyzer& analyzer);

    [[nodiscard]] Positions positions(const WordTest& test);

  private:
    using Places = std::unordered_map<std::string, Positions>;

    const Places& by_stem();

    Analyzer& analyzer_;
    Places by_form_;
    Places by_stem_;  ///< filled when it is first asked for
};

}  // namespace quoth::match
