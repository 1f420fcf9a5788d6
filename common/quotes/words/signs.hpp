#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// False for punctuation and clitics.
[[nodiscard]] inline bool starts_like_word(const Item& item) { return item.wordlike; }

/// The tag of an item that does not start like a word.
[[nodiscard]] Tag sign_tag(const Item& item);

/// The point in the sign of a share that is no word of its own: `( 7211.T )`, `( TVKp.PA )`.
[[nodiscard]] bool is_point_of_share(const Items& items, Index i);

/// `Inc.`, `p.m.`: an abbreviation whose full stop may be that of the sentence, too.
[[nodiscard]] bool may_end_sentence(const Item& abbreviation);

}  // namespace quoth::quotes
