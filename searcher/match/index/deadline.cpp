#include "searcher/match/index/deadline.hpp"

#include "common/store/xapian_guard.hpp"

namespace quoth::match {
namespace {

/// Reading the clock costs as much as some postings, so not at each of them.
constexpr unsigned kCallsBetweenLooks = 64;

}  // namespace

void check_deadline(Clock::time_point deadline) {
    if (Clock::now() < deadline) return;
    throw store::Refused{{ErrorCode::timed_out, "the query took too long and was stopped",
                          "make it narrower, or allow more time: --timeout SECONDS"}};
}

void DeadlineSource::move_to(Xapian::docid wanted) {
    if (++calls_ % kCallsBetweenLooks == 0) check_deadline(deadline_);
    EveryDocumentSource::move_to(wanted);
}

}  // namespace quoth::match
