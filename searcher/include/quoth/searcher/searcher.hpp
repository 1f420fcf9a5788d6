#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/result.hpp"
#include "quoth/searcher/results.hpp"

namespace quoth::searcher {

enum class SortOrder {
    relevance,     ///< ties by article, then by place in it
    newest_first,  ///< undated last
    oldest_first,  ///< undated last
};

struct SearchOptions {
    /// Nothing: quotations where the query names a field of theirs, else articles.
    std::optional<Unit> unit;
    std::uint32_t limit = 10;
    std::uint32_t offset = 0;
    /// Matches are counted exactly up to this many; 0 = without limit.
    std::uint32_t count_limit = 10'000;
    /// For matching and reading the hits; `milliseconds::max()` is no limit.
    std::chrono::milliseconds timeout{1000};
    SortOrder sort = SortOrder::relevance;
    /// The day that `today` and `7d..` count from.
    std::chrono::sys_seconds now =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
};

/// Answers queries over one or several indexes. The language: docs/query-language.md.
///
/// Each search sees one committed state of the index, the newest; a writer may go on meanwhile.
/// Where two indexes have an article of one id, both are found, each with its own quotations.
///
/// Thread safety: none; one object per thread, each with its own `open`.
class Searcher {
  public:
    /// Opens the indexes at `paths` (folders, or Xapian's stub files) as one. Fails with not_found,
    /// incompatible_index, corrupt_index, io.
    [[nodiscard]] static Result<Searcher> open(const std::vector<std::string>& paths);

    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    /// Fails with invalid_query and limit_exceeded (both tell the byte), unsupported, timed_out,
    /// and as `open` does.
    [[nodiscard]] Result<SearchResults> search(std::string_view query,
                                               const SearchOptions& options = {});

  private:
    struct Impl;
    explicit Searcher(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace quoth::searcher
