#pragma once

#include <optional>

#include "common/quotes/german/phrases.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// The subject of the finite verb at `verb`, in the sentence.
///
/// The verb stands second or last: what opens its clause is the subject (`Ruiz sagte`, `wie Ruiz
/// sagte`) unless that is an adverb, an object or the quotation itself; then the subject follows
/// (`gestern sagte Ruiz`, `„…“, sagte Ruiz`). Of a relative clause it is the noun before it.
[[nodiscard]] std::optional<Phrase> subject_of(const Items& items, Index verb, ItemRange sentence);

/// True if the clause of the verb opens with a subordinator or a relative pronoun.
[[nodiscard]] bool is_subordinate(const Items& items, Index verb, ItemRange sentence);

/// Where the clause of the item at `i` begins: behind the last comma, colon, quotation or
/// conjunction between clauses before it.
[[nodiscard]] Index clause_begin(const Items& items, Index i, ItemRange sentence);

/// One past the last item of the clause: at the next comma, colon or stop.
[[nodiscard]] Index clause_end(const Items& items, Index i, ItemRange sentence);

}  // namespace quoth::quotes::german
