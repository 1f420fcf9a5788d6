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
#include "quoth/searcher/trace.hpp"

namespace quoth::searcher {

enum class SortOrder {
    relevance,     ///< ties by article, then by place in it
    newest_first,  ///< undated last
    oldest_first,  ///< undated last
};

/// What hits of one value are shown as one: those of an article, of one text that several papers
/// print, variants of one quotation, those of a speaker. A hit without the value stands for itself.
enum class Collapse { article, story, text, speaker };

enum class Period { day, month, year };

struct FacetRequest {
    FacetField field = FacetField::speaker;
    std::uint32_t limit = 10;  ///< values
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
    /// These three read all hits, so that the total is exact; totals, facets and timeline count
    /// hits before collapsing.
    std::optional<Collapse> collapse;
    std::vector<FacetRequest> facets;
    std::optional<Period> timeline;
    /// Fills `ArticleHit::matches`, for a concordance.
    bool all_matches = false;
    /// Set, newer hits rank higher: what the date adds to a score halves with each of these.
    std::optional<std::chrono::days> half_life;
    /// What `today`, `7d..` and the age of hits count from.
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
    /// incompatible_index, corrupt_index, io, and with invalid_argument for none or one twice.
    [[nodiscard]] static Result<Searcher> open(const std::vector<std::string>& paths);

    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    /// Fails with invalid_query and limit_exceeded (both tell the byte), unsupported, timed_out,
    /// invalid_argument for options that do not fit the unit or each other, and as `open` does.
    [[nodiscard]] Result<SearchResults> search(std::string_view query,
                                               const SearchOptions& options = {});

    /// The article of this id, or of the quotation of this id. Fails with not_found, and as `open`
    /// does.
    [[nodiscard]] Result<ArticleView> article(std::string_view id);

    /// The fields that this version can search. Fails as `open` does.
    [[nodiscard]] Result<std::vector<FieldSummary>> fields();

    /// Speakers one of whose names begins with the last word of `beginning` and who have all the
    /// words before it, the most quoted first. Fails as `search` does.
    [[nodiscard]] Result<std::vector<Completion>> complete_speaker(std::string_view beginning,
                                                                   std::uint32_t limit = 10);

    /// Names of fields, aliases among them, that begin so; in the order of the documentation.
    [[nodiscard]] Result<std::vector<Completion>> complete_field(std::string_view beginning);

    /// Finds the wordings closest to `claim`, words that somebody is said to have said, and who is
    /// credited with them (docs/trace.md). Fails with invalid_argument (no words), limit_exceeded
    /// (more than 200), timed_out, and as `open` does.
    [[nodiscard]] Result<TraceResults> trace(std::string_view claim,
                                             const TraceOptions& options = {});

  private:
    struct Impl;
    explicit Searcher(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace quoth::searcher
