#pragma once

#include <xapian.h>

#include <chrono>
#include <string>

#include "searcher/match/index/every_document_source.hpp"

namespace quoth::match {

using Clock = std::chrono::steady_clock;

/// Throws store::Refused with timed_out once `deadline` has passed.
void check_deadline(Clock::time_point deadline);

/// Matches every document and watches the clock while Xapian asks it: joined to a query by
/// OP_FILTER, it ends one that takes too long. Xapian's own `set_time_limit` stops counting
/// matches, but neither phrases nor expansions.
class DeadlineSource : public EveryDocumentSource {
  public:
    explicit DeadlineSource(Clock::time_point deadline) : deadline_(deadline) {}

    PostingSource* clone() const override { return new DeadlineSource(deadline_); }
    std::string get_description() const override { return "Deadline"; }

  protected:
    void move_to(Xapian::docid wanted) override;

  private:
    Clock::time_point deadline_;
    unsigned calls_ = 0;
};

}  // namespace quoth::match
