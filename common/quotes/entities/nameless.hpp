#pragma once

#include <optional>

#include "common/quotes/entities/entities.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// Somebody whom the article does not name: `a girl of six`.
struct Nameless {
    ItemRange phrase;  ///< with its article and complements
    Index head = 0;
    Gender gender = Gender::unknown;  ///< by the noun, or by an apposition (`a patient man`)
};

/// The nameless person brought in or taken up by the article or possessive (`her tutor`) at
/// `begin`. Only a subject is one: `Ana Ruiz, a judge` and `she was a judge` bring in nobody new.
/// `the judge` may stand anywhere where she `speaks`.
[[nodiscard]] std::optional<Nameless> read_nameless(const Items& items, Index begin,
                                                    ItemRange sentence, bool speaks);

}  // namespace quoth::quotes
