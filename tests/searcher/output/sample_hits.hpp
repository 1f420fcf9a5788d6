#pragma once

#include "quoth/searcher/results.hpp"

namespace quoth::output {

/// A quotation of two parts by Ana Ruiz, with `rain` matched; the article's context is
/// `It rained. “Let it rain,” said Ana Ruiz, “and pour.” Then sun.`
[[nodiscard]] searcher::Hit sample_quotation();

/// An article whose title has a matched word.
[[nodiscard]] searcher::Hit sample_article();

}  // namespace quoth::output
