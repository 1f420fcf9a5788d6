#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "quoth/analyzer.hpp"
#include "searcher/match/span_search.hpp"
#include "searcher/match/word_pattern.hpp"

namespace quoth::match {

/// The words of one text, to look up where a test stands in it.
class TextWords {
  public:
    /// Linear. Valid as long as the words of the analyzer are.
    TextWords(const std::vector<Word>& words, Analyzer& analyzer);

    [[nodiscard]] Positions positions(const WordTest& test);

  private:
    [[nodiscard]] Positions with_stem(std::string_view stem);

    Analyzer& analyzer_;
    std::unordered_map<std::string_view, Positions> by_form_;
};

}  // namespace quoth::match
