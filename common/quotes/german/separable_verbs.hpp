#pragma once

#include <string_view>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// The base form of the verb of speech that the finite form at `verb` is with its particle, which
/// ends the clause: `mitteilen` for the `teilte` of `teilte … mit`. Empty if it is none.
[[nodiscard]] std::string_view separable_lemma(const Items& items, Index verb,
                                               const Lexicon& lexicon);

}  // namespace quoth::quotes::german
