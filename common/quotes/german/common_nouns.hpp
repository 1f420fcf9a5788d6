#pragma once

#include <string_view>

#include "common/quotes/lexicon/lexicon.hpp"

namespace quoth::quotes::german {

/// What stands before the name of a thing.
inline constexpr WordClasses kNamesWhatFollows(WordClass::naming, WordClass::work,
                                               WordClass::wording, WordClass::thing);

/// True if `words`, as they stand in marks, are one common noun or two that `und` joins:
/// `Sicherheit`, `Ruhe und Besonnenheit`. Told by the ending; what has names, as a `Zeitung`, is
/// none.
[[nodiscard]] bool is_common_noun(std::string_view words, const Lexicon& lexicon);

}  // namespace quoth::quotes::german
