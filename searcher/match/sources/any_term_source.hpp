#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/statistics.hpp"

namespace quoth::match {

/// A term, and the most that a document with it can score.
struct WeighedTerm {
    std::string term;
    double weight = 0.0;  ///< 0 where it only selects
};

/// Matches the documents that hold any of many terms, with the weight of the best of them by BM25.
///
/// Reads one term after the other into a window of documents, so that a posting costs the same
/// however many terms there are; Xapian's tree of OP_OR or OP_MAX takes as many steps a posting as
/// the tree is deep. (Windows of documents: Bucketed disjunctions as in Lucene's BooleanScorer.)
class AnyTermSource : public Xapian::PostingSource {
  public:
    AnyTermSource(std::vector<WeighedTerm> terms, const KindStatistics& statistics,
                  Clock::time_point deadline);

    Xapian::doccount get_termfreq_min() const override { return fewest_; }
    Xapian::doccount get_termfreq_est() const override { return most_; }
    Xapian::doccount get_termfreq_max() const override { return most_; }
    double get_weight() const override { return weights_[current_ - first_]; }
    void next(double min_weight) override;
    void skip_to(Xapian::docid wanted, double min_weight) override;
    bool at_end() const override { return at_end_; }
    Xapian::docid get_docid() const override { return current_; }
    PostingSource* clone() const override;
    void init(const Xapian::Database& database) override;
    std::string get_description() const override;

  private:
    static constexpr Xapian::docid kWindow = 1U << 14U;  // weights and lengths stay in the cache
    static constexpr double kAbsent = -1.0;

    /// A posting that scores, by its place in the window.
    struct ScoredPosting {
        Xapian::docid place;
        Xapian::termcount wdf;
        double weight;
    };

    struct Postings {
        Xapian::PostingIterator at;
        Xapian::PostingIterator end;
        double weight;
    };

    void find_from(Xapian::docid wanted);
    void read_window(Xapian::docid first);
    void read_into_window(Postings& postings);
    void weigh_window();

    std::vector<WeighedTerm> terms_;
    KindStatistics statistics_;
    Clock::time_point deadline_;
    Xapian::Database database_;
    std::vector<Postings> postings_;     // of terms that are not at their end
    std::vector<double> weights_;        // of the documents of the window; kAbsent without any term
    std::vector<ScoredPosting> scored_;  // of the window, kept for its memory
    std::vector<double> length_parts_;   // of its documents
    Xapian::doccount fewest_ = 0;
    Xapian::doccount most_ = 0;
    Xapian::docid first_ = 0;  // of the window; 0 before there is one
    Xapian::docid current_ = 0;
    bool at_end_ = false;
};

}  // namespace quoth::match
