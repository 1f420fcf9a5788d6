#pragma once

#include <string_view>
#include <vector>

#include "quoth/analyzer.hpp"

namespace quoth::text {

/// One word of what somebody said.
struct SpokenWord {
    Word word;
    bool after_gap = false;  ///< words may have been left out before it
};

/// The words of `quotation` without those that an editor put into square brackets. Words may be
/// missing where `…`, `...` or a bracket stands. Valid until the next use of `analyzer`; linear.
[[nodiscard]] std::vector<SpokenWord> spoken_words(std::string_view quotation, Analyzer& analyzer);

}  // namespace quoth::text
