#pragma once

#include <string>

#include "searcher/output/answer.hpp"
#include "searcher/output/styles.hpp"

namespace quoth::output {

/// The order of lines: that of the hits, or alphabetical by the words before the match, the
/// nearest first, or by those after it.
enum class KwicOrder { hits, left, right };

struct KwicStyle {
    KwicOrder order = KwicOrder::hits;
    TextStyle text;  ///< the width is that of a line with its id; 0 = 100 columns and the id
};

/// A concordance: each match on a line of its own, one below the other, with the words around it
/// and the id of the quotation or article. A hit in which no word matched (`speaker:Trump`) has a
/// line for its beginning.
[[nodiscard]] std::string kwic(const Answer& answer, const KwicStyle& style);

}  // namespace quoth::output
