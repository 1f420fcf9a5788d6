#include "searcher/match/deadline.hpp"

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

void DeadlineSource::next(double) { move_to(current_ + 1); }

void DeadlineSource::skip_to(Xapian::docid wanted, double) {
    if (wanted > current_) move_to(wanted);
}

bool DeadlineSource::check(Xapian::docid wanted, double) {
    move_to(wanted);
    return true;
}

void DeadlineSource::move_to(Xapian::docid wanted) {
    if (++calls_ % kCallsBetweenLooks == 0) check_deadline(deadline_);
    current_ = wanted;
}

Xapian::PostingSource* DeadlineSource::clone() const { return new DeadlineSource(deadline_); }

void DeadlineSource::init(const Xapian::Database& database) {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    current_ = 0;
}

}  // namespace quoth::match
