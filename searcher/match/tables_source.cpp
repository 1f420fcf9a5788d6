#include "searcher/match/tables_source.hpp"

#include <algorithm>

#include "common/store/speaker_aliases.hpp"

namespace quoth::match {

void TablesSource::init(const Xapian::Database& database) {
    const bool same = store::speaker_aliases_id(database) == aliases_id_;
    documents_ = same ? database.get_doccount() : 0;
    last_ = same ? database.get_lastdocid() : 0;
    current_ = 0;
}

void TablesSource::skip_to(Xapian::docid wanted, double) { current_ = std::max(current_, wanted); }

bool TablesSource::check(Xapian::docid wanted, double min_weight) {
    skip_to(wanted, min_weight);
    return true;
}

}  // namespace quoth::match
