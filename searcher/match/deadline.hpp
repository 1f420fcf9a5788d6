#pragma once

#include <xapian.h>

#include <chrono>
#include <string>

namespace quoth::match {

using Clock = std::chrono::steady_clock;

/// Throws store::Refused with timed_out once `deadline` has passed.
void check_deadline(Clock::time_point deadline);

/// Matches every document and watches the clock while Xapian asks it: joined to a query by
/// OP_FILTER, it ends one that takes too long. Xapian's own `set_time_limit` stops counting
/// matches, but neither phrases nor expansions.
class DeadlineSource : public Xapian::PostingSource {
  public:
    explicit DeadlineSource(Clock::time_point deadline) : deadline_(deadline) {}

    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }
    void next(double min_weight) override;
    void skip_to(Xapian::docid wanted, double min_weight) override;
    bool check(Xapian::docid wanted, double min_weight) override;
    bool at_end() const override { return current_ > last_; }
    Xapian::docid get_docid() const override { return current_; }
    PostingSource* clone() const override;
    void init(const Xapian::Database& database) override;
    std::string get_description() const override { return "Deadline"; }

  private:
    void move_to(Xapian::docid wanted);

    Clock::time_point deadline_;
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0;
    Xapian::docid current_ = 0;
    unsigned calls_ = 0;
};

}  // namespace quoth::match
