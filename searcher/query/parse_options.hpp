#pragma once

#include <chrono>
#include <cstddef>

namespace quoth::query {

/// The limits of a query and the clock. A query that passes a limit fails with limit_exceeded.
struct ParseOptions {
    /// What `today` and `7d..` count from; UTC.
    std::chrono::sys_seconds now =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    std::size_t max_bytes = 8192;
    std::size_t max_words = 256;         ///< in all, those of phrases and other values included
    std::size_t max_phrase_words = 64;   ///< in one phrase, as far as blanks and hyphens tell
    std::size_t max_depth = 32;          ///< brackets and scopes inside each other
    int max_distance = 1000;             ///< N of NEAR/N and ADJ/N, and a phrase's ~N
    std::size_t min_prefix_letters = 2;  ///< before the `*`
};

}  // namespace quoth::query
