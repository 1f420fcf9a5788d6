#pragma once

#include "searcher/options.hpp"
#include "searcher/output/text_output.hpp"

namespace quoth::searcher {

/// How text is laid out on standard output: in colour and broken into lines where that is a
/// terminal. `NO_COLOR` (https://no-color.org) and a dumb terminal switch colours off.
[[nodiscard]] output::TextStyle terminal_style(ColorChoice choice);

}  // namespace quoth::searcher
