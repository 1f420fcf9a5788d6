#pragma once

#include <cstdint>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// No sentence holds more items than this, so that scans inside one are bounded.
constexpr Index kMaxSentenceItems = 200;

/// What may open the attribution behind a quotation: `“Stay?” Ruiz asked.` is one sentence of
/// English, which of German is two, for there the verb opens it.
enum class TagOrder : std::uint8_t { subject_first, verb_first };

/// Cuts the items into sentences: fills `Reading::sentences` and `Item::sentence`.
///
/// A quotation may end a sentence or stand inside one: `“Stay.” Ruiz left.` are two, `“Stay?” Ruiz
/// asked.` is one. A dateline (`GIRONA, May 3 —`) is a sentence of its own.
void split_sentences(Reading& reading, TagOrder order = TagOrder::subject_first);

}  // namespace quoth::quotes
