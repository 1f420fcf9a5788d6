#pragma once

#include <string>
#include <string_view>

namespace quoth::text {

/// Appends the folded form of `word` to `out`: lower case by Unicode's full case folding,
/// compatibility forms replaced, diacritics removed (`Erdoğan` -> `erdogan`, `Łódź` -> `lodz`,
/// `Straße` -> `strasse`), apostrophes as `'`, invisible characters dropped.
///
/// `word` must be valid UTF-8. Vowel signs of Indic scripts are letters of their words and stay.
/// Thread safety: none needed, it keeps no state.
void append_folded(std::string_view word, std::string& out);

/// `append_folded` into a new string.
[[nodiscard]] std::string folded(std::string_view word);

}  // namespace quoth::text
