#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/query/tree.hpp"

namespace quoth::query {

/// Whether `word` is an operator but for its case.
[[nodiscard]] bool is_lower_case_operator(std::string_view word);

/// Collects what the user of a query may not have meant, each hint once.
class Hints {
  public:
    /// Tells when a leaf, just read from `text`, is an operator in lower case and was not escaped.
    void note_lower_case(const Leaf& leaf, std::string_view text);

    /// Tells when a leaf, just read from `text`, looks like another way to write a field.
    void note_misread_field(const Leaf& leaf, std::string_view text);

    /// Tells that AND met OR without brackets, and how the whole query was read.
    void note_precedence(const Node& tree);

    [[nodiscard]] std::vector<std::string> take() { return std::move(hints_); }

  private:
    void add(std::string hint);

    std::vector<std::string> hints_;
};

}  // namespace quoth::query
