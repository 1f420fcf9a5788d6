#pragma once

#include <xapian.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/store/schema.hpp"
#include "quoth/searcher/results.hpp"

namespace quoth::match {

/// What a hit is worth whatever the words of the query: added to BM25, so that this stays exact,
/// and bounded, so that it decides between hits of like words and lifts none over much better ones.
///
///     quotations: 0.5 · confidence + 0.25 · kind + 0.25 · (1 − place)
///     with a half-life: 2 · 2^(−age / half-life); the undated have none
///
/// A kind counts 1 where the words are the speaker's own (direct), 0.5 where a phrase is (mixed), 0
/// where they are the reporter's (indirect). The place runs from 0, the title, to 1, the end: news
/// tell what matters first. Adding such evidence to BM25 as a bounded term follows N. Craswell,
/// S. Robertson et al., Relevance Weighting for Query Independent Evidence (2005); the weights are
/// ours.
class Prior {
  public:
    static constexpr double kConfidence = 0.5;
    static constexpr double kKind = 0.25;
    static constexpr double kPlace = 0.25;
    static constexpr double kDate = 2.0;

    /// Without a half-life the date does not count. What is younger than `now` is of age 0.
    Prior(store::DocumentKind kind, std::optional<std::chrono::days> half_life,
          std::chrono::sys_seconds now)
        : kind_(kind), half_life_(half_life), now_(now) {}

    /// The parts of a document, `words` left at 0; `value` gives its value in a slot.
    [[nodiscard]] searcher::ScoreParts parts(
        const std::function<std::string(Xapian::valueno)>& value) const;

    /// What `parts` never adds up to more than; 0 if nothing counts.
    [[nodiscard]] double maximum() const;

    /// The slots that `parts` asks for.
    [[nodiscard]] std::vector<Xapian::valueno> slots() const;

    /// `query` with the prior of each document added to its score.
    [[nodiscard]] Xapian::Query added_to(const Xapian::Query& query) const;

  private:
    store::DocumentKind kind_;
    std::optional<std::chrono::days> half_life_;
    std::chrono::sys_seconds now_;
};

/// The score that `parts` add up to.
[[nodiscard]] double sum_of(const searcher::ScoreParts& parts);

/// How each hit came by its score, one a line, safe for terminals.
[[nodiscard]] std::string explain_ranking(const std::vector<searcher::Hit>& hits);

}  // namespace quoth::match
