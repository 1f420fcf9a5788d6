#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace quoth::indexer {

/// How far a run is.
struct Progress {
    std::uint64_t articles = 0;   ///< written, or unchanged
    std::uint64_t replaced = 0;   ///< of them
    std::uint64_t unchanged = 0;  ///< of them
    std::uint64_t pruned = 0;
    std::uint64_t quotations = 0;
    std::uint64_t rejected = 0;
    std::uint64_t bytes = 0;                        ///< of input that was read or is known
    std::optional<std::uint64_t> total_bytes = {};  ///< of all input; nothing where not known
    std::chrono::duration<double> elapsed{0};
};

/// The line that a terminal of so many columns shows, all of ASCII and shorter than that:
///
///     [######--------------]  30 %  6120 articles, 53010 quotations  3.1 MB/s  0:14 left
///
/// Where there is less room the bar goes first, then the quotations, the speed, the articles.
[[nodiscard]] std::string progress_bar(const Progress& progress, std::size_t columns);

/// A JSON object on one line; `done` says that it is the last one. What is not known is null.
[[nodiscard]] std::string progress_json(const Progress& progress, bool done);

}  // namespace quoth::indexer
