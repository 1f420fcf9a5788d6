#pragma once

#include "common/quotes/entities/entities.hpp"
#include "common/quotes/entities/names.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// What the words of a name tell of its bearer: a title or a known forename means a person;
/// `Authority`, `Street`, `United` or a country mean none.
[[nodiscard]] Personhood personhood_of_words(const Items& items, const NameRun& run);

/// True if the words around a name tell that it is none of a person: `the Courier`, `in Girona`,
/// `the shipbuilder Asker`, or a capital that only opens the sentence (`Race director Ana Ruiz`).
[[nodiscard]] bool is_thing_by_context(const Items& items, const NameRun& run);

}  // namespace quoth::quotes
