#pragma once

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// `spokeswoman`, `girl`, `judge`: a noun for one person; not `committee`, `voters`, `letter`.
[[nodiscard]] bool is_person_noun(const Item& item);

}  // namespace quoth::quotes
