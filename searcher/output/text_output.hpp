#pragma once

#include <cstddef>
#include <string>

#include "quoth/searcher/results.hpp"

namespace quoth::output {

struct TextStyle {
    bool color = false;
    std::size_t width = 0;  ///< columns of the terminal; 0 = lines are not broken
};

/// The hits for a person: what was said with the matched words marked, who said it and how, where
/// it stands; at the end how many there are. Control characters of indexed text are made visible.
[[nodiscard]] std::string text(const searcher::SearchResults& results, const TextStyle& style);

}  // namespace quoth::output
