#pragma once

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace quoth::quotes {

/// What tables of words are looked up by. Never 0, which marks a free slot of theirs. Computed once
/// for each item, since each is looked up several times.
using WordHash = std::uint32_t;

[[nodiscard]] inline WordHash word_hash(std::string_view word) {
    return static_cast<WordHash>(XXH3_64bits(word.data(), word.size())) | 1U;
}

}  // namespace quoth::quotes
