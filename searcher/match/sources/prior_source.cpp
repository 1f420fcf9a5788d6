#include "searcher/match/sources/prior_source.hpp"

namespace quoth::match {

void PriorSource::init(const Xapian::Database& database) {
    EveryDocumentSource::init(database);
    values_.clear();
    for (const Xapian::valueno slot : prior_.slots())
        values_.emplace(slot, database.valuestream_begin(slot));
    set_maxweight(prior_.maximum());
}

std::string PriorSource::value(Xapian::valueno slot) const {
    Xapian::ValueIterator& values = values_.at(slot);
    const Xapian::ValueIterator end;
    if (values != end && values.get_docid() < get_docid()) values.skip_to(get_docid());
    return values != end && values.get_docid() == get_docid() ? *values : std::string();
}

double PriorSource::get_weight() const {
    return sum_of(prior_.parts([this](Xapian::valueno slot) { return value(slot); }));
}

}  // namespace quoth::match
