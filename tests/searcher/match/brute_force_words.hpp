#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "quoth/analyzer.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// Where words, phrases and NEAR stand in one text: every choice of places is tried.
class BruteForceWords {
  public:
    /// First word and the one behind the last.
    using Stretch = std::pair<std::size_t, std::size_t>;

    explicit BruteForceWords(Analyzer& analyzer) : analyzer_(analyzer) {}

    /// `tree` is a word, a phrase, alternatives or a NEAR; `stems` lets a plain word match by its
    /// stem.
    [[nodiscard]] std::set<Stretch> stretches(const query::Node& tree, const std::string& text,
                                              bool stems);

    [[nodiscard]] std::vector<std::string> forms(const std::string& text);

  private:
    using Forms = std::vector<std::string>;

    std::set<Stretch> find(const query::Node& tree, const Forms& text, bool stems);
    std::set<Stretch> find(const query::Value& value, const Forms& text, bool stems);
    std::set<Stretch> find(const query::Near& near, const Forms& text);

    Analyzer& analyzer_;
};

}  // namespace quoth::match
