#pragma once

#include <xapian.h>

#include "searcher/match/index/deadline.hpp"

namespace quoth::match {

/// Matches the documents of which something is true that only a look at each of them tells.
///
/// Join it by OP_FILTER to what such a document must hold: it says that it matches all documents,
/// so Xapian asks it last, about those that the others leave. Right in any place of a query, slow
/// without company. Watches the clock; adds no score.
class VerifyingSource : public Xapian::PostingSource {
  public:
    explicit VerifyingSource(Clock::time_point deadline) : deadline_(deadline) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }
    void next(double min_weight) override;
    void skip_to(Xapian::docid wanted, double min_weight) override;
    bool check(Xapian::docid wanted, double min_weight) override;
    bool at_end() const override { return current_ > last_; }
    Xapian::docid get_docid() const override { return current_; }
    void init(const Xapian::Database& database) override;

  protected:
    /// Whether `document`, which may have been deleted, is one.
    virtual bool matches(Xapian::docid document) = 0;

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] Clock::time_point deadline() const { return deadline_; }

  private:
    void find_from(Xapian::docid first);

    Clock::time_point deadline_;
    Xapian::Database database_;
    Xapian::docid last_ = 0;
    Xapian::docid current_ = 0;
    unsigned calls_ = 0;
};

}  // namespace quoth::match
