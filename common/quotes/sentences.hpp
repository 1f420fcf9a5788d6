#pragma once

#include "common/quotes/items.hpp"

namespace quoth::quotes {

/// No sentence holds more items than this, so that scans inside one are bounded.
constexpr Index kMaxSentenceItems = 200;

/// Cuts the items into sentences: fills `Reading::sentences` and `Item::sentence`.
///
/// A quotation may end a sentence or stand inside one: `“Stay.” Ruiz left.` are two, `“Stay?” Ruiz
/// asked.` is one. A dateline (`GIRONA, May 3 —`) is a sentence of its own.
void split_sentences(Reading& reading);

}  // namespace quoth::quotes
