#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "quoth/analyzer.hpp"
#include "searcher/match/words/span_search.hpp"
#include "searcher/match/words/word_pattern.hpp"

namespace quoth::match {

/// The words of one text, to look up where a test stands in it.
class TextWords {
  public:
    /// `words` must outlive the object, as must the forms that they point to.
    TextWords(const std::vector<Word>& words, Analyzer& analyzer)
        : words_(words), analyzer_(analyzer) {}

    [[nodiscard]] Positions positions(const WordTest& test);

  private:
    /// A table of all words is dear; what asks for a few has looked at each before it is made.
    static constexpr int kTestsWithoutTable = 3;

    [[nodiscard]] Positions scan(const WordTest& test);
    [[nodiscard]] Positions look_up(const WordTest& test);
    [[nodiscard]] bool passes(std::string_view form, const WordTest& test);
    void make_table();

    const std::vector<Word>& words_;
    Analyzer& analyzer_;
    int tests_ = 0;
    std::unordered_map<std::string_view, Positions> by_form_;
};

}  // namespace quoth::match
