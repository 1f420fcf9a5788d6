#pragma once

#include <vector>

#include "common/command_line/option_reader.hpp"
#include "quoth/searcher/searcher.hpp"

namespace quoth::searcher {

/// Adds what each `--facet FIELD[:N]` asks for to `facets`. Fails the reader for an unknown field,
/// one that is named twice, and a number of values that is out of bounds.
void read_facets(command_line::OptionReader& reader, std::vector<FacetRequest>& facets);

}  // namespace quoth::searcher
