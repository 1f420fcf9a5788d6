#include "indexer/pipeline/writing/index_reading.hpp"

#include <filesystem>
#include <utility>

#include "common/store/metadata.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"

namespace quoth::indexer {

Result<Xapian::Database> open_for_reading(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return Error{ErrorCode::not_found, "there is no index '" + path + "'",
                     "create it with: quoth-indexer --db " + path + " PATH"};
    }
    Result<Xapian::Database> database =
        store::guarded(path, [&] { return Xapian::Database(path); });
    if (!database) return database;
    // A writer may have committed twice since the database was opened.
    const Result<store::Metadata> metadata =
        store::guarded_read(path, *database, [&] { return store::read_metadata(*database); });
    if (!metadata) return metadata.error();
    if (Result<void> format = store::check_format(*metadata, path); !format) {
        return std::move(format).error();
    }
    return database;
}

Result<void> for_each_article(
    const Xapian::Database& database, const std::string& path,
    const std::function<bool(Xapian::docid, store::ArticleRecord)>& on_article) {
    std::optional<Error> failure;
    Result<void> read = store::guarded(path, [&] {
        const std::string articles(store::kind_term(store::DocumentKind::article));
        for (auto id = database.postlist_begin(articles); id != database.postlist_end(articles);
             ++id) {
            Result<store::ArticleRecord> record =
                store::read_record(database.get_document(*id).get_data());
            if (!record) {
                failure = record.error();
                return;
            }
            if (!on_article(*id, *std::move(record))) return;
        }
    });
    if (failure) return *std::move(failure);
    return read;
}

}  // namespace quoth::indexer
