#pragma once

#include <string_view>

namespace quoth::quotes::german {

/// True for a word that by its ending is an abstract noun and no name: `Zeitung`, `Freiheit`.
[[nodiscard]] bool has_noun_ending(std::string_view word);

}  // namespace quoth::quotes::german
