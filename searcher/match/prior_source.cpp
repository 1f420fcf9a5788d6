#include "searcher/match/prior_source.hpp"

namespace quoth::match {

void PriorSource::init(const Xapian::Database& database) {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    current_ = 0;
    values_.clear();
    for (const Xapian::valueno slot : prior_.slots())
        values_.emplace(slot, database.valuestream_begin(slot));
    set_maxweight(prior_.maximum());
}

std::string PriorSource::value(Xapian::valueno slot) const {
    Xapian::ValueIterator& values = values_.at(slot);
    const Xapian::ValueIterator end;
    if (values != end && values.get_docid() < current_) values.skip_to(current_);
    return values != end && values.get_docid() == current_ ? *values : std::string();
}

double PriorSource::get_weight() const {
    return sum_of(prior_.parts([this](Xapian::valueno slot) { return value(slot); }));
}

void PriorSource::next(double) { ++current_; }

void PriorSource::skip_to(Xapian::docid wanted, double) {
    if (wanted > current_) current_ = wanted;
}

bool PriorSource::check(Xapian::docid wanted, double) {
    current_ = wanted;
    return true;
}

Xapian::PostingSource* PriorSource::clone() const { return new PriorSource(prior_); }

}  // namespace quoth::match
