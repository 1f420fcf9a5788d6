#include "indexer/pipeline/upkeep/index_dump.hpp"

#include "common/store/records.hpp"
#include "indexer/pipeline/writing/commit_gate.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"

namespace quoth::indexer {

Result<void> dump_articles(const std::string& path,
                           const std::function<bool(const Article&)>& on_article) {
    if (const Result<Xapian::Database> readable = open_for_reading(path); !readable) {
        return readable.error();
    }
    const Result<CommitGate> gate = CommitGate::pass(path, CommitGate::Passage::copying);
    if (!gate) return gate.error();
    const Result<Xapian::Database> database = open_for_reading(path);
    if (!database) return database.error();
    return for_each_article(*database, path,
                            [&](Xapian::docid, const store::ArticleRecord& record) {
                                return on_article(record.article);
                            });
}

}  // namespace quoth::indexer
