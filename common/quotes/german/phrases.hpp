#pragma once

#include <optional>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// A noun phrase without a parse.
struct Phrase {
    /// Determiner, adjectives, nouns, names: `die neue Sprecherin`, `Minister Jan Kröger`.
    ItemRange core;
    /// With what depends on it: `die neue Sprecherin des Verbandes, Ana Ruiz`, `Kröger (SPD)`.
    ItemRange whole;
};

/// The noun phrase or pronoun that starts at `first`; nothing if none does. Reads no further than
/// `hi`, and 40 items at most.
[[nodiscard]] std::optional<Phrase> phrase_at(const Items& items, Index first, Index hi);

/// The noun phrase that ends with `last`, not beyond `lo`.
[[nodiscard]] std::optional<Phrase> phrase_before(const Items& items, Index last, Index lo);

/// False for a phrase that by its first words can be no subject: `den Plan`, `einem Bericht`.
[[nodiscard]] bool may_be_subject(const Items& items, Index first);

/// True for a single demonstrative, which is an object more often than a subject: `Das sagte Ruiz`.
[[nodiscard]] bool is_demonstrative(const Items& items, ItemRange phrase);

}  // namespace quoth::quotes::german
