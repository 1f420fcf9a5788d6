#include "searcher/match/sources/verifying_source.hpp"

namespace quoth::match {
namespace {

/// A look at a document takes longer than reading the clock, but not by much.
constexpr unsigned kCallsBetweenLooks = 16;

}  // namespace

void VerifyingSource::init(const Xapian::Database& database) {
    database_ = database;
    last_ = database.get_lastdocid();
    current_ = 0;
}

void VerifyingSource::find_from(Xapian::docid first) {
    current_ = first;
    while (!at_end() && !check(current_, 0)) ++current_;
}

void VerifyingSource::next(double) { find_from(current_ + 1); }

void VerifyingSource::skip_to(Xapian::docid wanted, double) {
    if (wanted > current_) find_from(wanted);
}

bool VerifyingSource::check(Xapian::docid wanted, double) {
    if (++calls_ % kCallsBetweenLooks == 0) check_deadline(deadline_);
    current_ = wanted;
    return matches(wanted);
}

}  // namespace quoth::match
