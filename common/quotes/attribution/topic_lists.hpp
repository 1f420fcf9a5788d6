#pragma once

#include <cstdint>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// True for an item of a list of comments by topic, `On the new ferry: Q`, which names no speaker.
[[nodiscard]] bool is_topic_item(const Reading& reading, std::uint32_t paragraph);

}  // namespace quoth::quotes
