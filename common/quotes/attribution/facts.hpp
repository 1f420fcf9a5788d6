#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// True if the verb at `verb` is one that facts do as well, and its subject is no source of words:
/// `the delay suggests that the dam is full`. A mayor or a poll does say so.
[[nodiscard]] bool is_shown_by_facts(const Items& items, Index verb, ItemRange subject);

/// True for a phrase whose head is neither a person or group, nor something written or found out:
/// `the delay`, `home prices`.
[[nodiscard]] bool is_mere_thing(const Items& items, ItemRange phrase);

}  // namespace quoth::quotes
