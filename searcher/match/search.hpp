#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/searcher.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/queries/compiler.hpp"
#include "searcher/match/results/collapse.hpp"
#include "searcher/match/results/hit_reader.hpp"
#include "searcher/match/sources/prior.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// Fails with invalid_argument where articles would be counted or collapsed by what only
/// quotations have, and for a half-life of no days.
[[nodiscard]] Result<void> check_options(const searcher::SearchOptions& options,
                                         searcher::Unit unit);

/// One search on one snapshot of the index.
///
/// Without facets, timeline and collapsing Xapian keeps the best hits and counts the others. With
/// them all hits are taken, and their values read in the order of documents.
class Search {
  public:
    /// `options` must have passed `check_options`.
    Search(Snapshot& snapshot, Analyzer& analyzer, text::SentenceSplitter& splitter,
           const query::Node& tree, searcher::Unit unit, const searcher::SearchOptions& options,
           Clock::time_point deadline)
        : snapshot_(snapshot),
          analyzer_(analyzer),
          splitter_(splitter),
          tree_(tree),
          unit_(unit),
          options_(options),
          deadline_(deadline),
          compiler_(snapshot, analyzer, deadline),
          prior_(kind(), options.half_life, options.now) {}

    /// Throws what Xapian throws, and store::Refused with limit_exceeded or timed_out.
    [[nodiscard]] searcher::SearchResults run();

  private:
    /// A hit to be read.
    struct PageEntry {
        Xapian::docid number = 0;
        double score = 0.0;
        std::uint64_t rank = 0;         ///< from 0
        std::optional<HitGroup> group;  ///< that it stands for
    };

    [[nodiscard]] store::DocumentKind kind() const;
    [[nodiscard]] Xapian::doccount counted_exactly() const;
    Xapian::MSet ranked(const Xapian::Query& query, Xapian::doccount first, Xapian::doccount most,
                        Xapian::doccount check_at_least);
    std::vector<PageEntry> page_of_hits(const Xapian::Query& query,
                                        searcher::SearchResults& results);
    std::vector<PageEntry> page_of_groups(const Xapian::Query& query,
                                          searcher::SearchResults& results);
    void count_all(const HitNumbers& hits, searcher::SearchResults& results);
    void read_hits(const std::vector<PageEntry>& page, const CompiledQuery& compiled,
                   searcher::SearchResults& results);
    void add_binding_quotations(const Xapian::Document& article, const CompiledQuery& compiled,
                                searcher::Hit& hit);

    Snapshot& snapshot_;
    Analyzer& analyzer_;
    text::SentenceSplitter& splitter_;
    const query::Node& tree_;
    searcher::Unit unit_;
    const searcher::SearchOptions& options_;
    Clock::time_point deadline_;
    QueryCompiler compiler_;
    Prior prior_;
};

}  // namespace quoth::match
