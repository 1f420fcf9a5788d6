#include "searcher/match/index/every_document_source.hpp"

namespace quoth::match {

void EveryDocumentSource::skip_to(Xapian::docid wanted, double /*min_weight*/) {
    if (wanted > current_) move_to(wanted);
}

bool EveryDocumentSource::check(Xapian::docid wanted, double min_weight) {
    skip_to(wanted, min_weight);
    return true;
}

void EveryDocumentSource::init(const Xapian::Database& database) {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    current_ = 0;
}

void EveryDocumentSource::match_none() {
    documents_ = 0;
    last_ = 0;
}

}  // namespace quoth::match
