#pragma once

#include <string>
#include <string_view>

#include "searcher/match/results/highlighter.hpp"

namespace quoth::match {

/// A piece of `text`, about forty words long, that holds as many different matches as possible;
/// its beginning where there are none. `…` marks what is left out; line ends become blanks.
[[nodiscard]] std::string make_snippet(std::string_view text, Highlighter& highlighter,
                                       Analyzer& analyzer);

}  // namespace quoth::match
