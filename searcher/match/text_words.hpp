#pragma once

#include <map>
#include <string>
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

    [[nodiscard]] Positions positions(const WordTest& test) const;

  private:
    std::map<std::string, Positions, std::less<>> by_form_;
    std::map<std::string, Positions, std::less<>> by_stem_;
};

}  // namespace quoth::match
