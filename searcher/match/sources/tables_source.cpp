#include "searcher/match/sources/tables_source.hpp"

#include "common/store/speaker_aliases.hpp"

namespace quoth::match {

void TablesSource::init(const Xapian::Database& database) {
    EveryDocumentSource::init(database);
    if (store::speaker_aliases_id(database) != aliases_id_) match_none();
}

}  // namespace quoth::match
