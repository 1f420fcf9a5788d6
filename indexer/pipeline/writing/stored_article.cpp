#include "indexer/pipeline/writing/stored_article.hpp"

#include "common/store/schema.hpp"

namespace quoth::indexer {

std::vector<Xapian::docid> documents_of(const Xapian::Database& database, store::JoinKey key) {
    const std::string term = store::join_term(key);
    return {database.postlist_begin(term), database.postlist_end(term)};
}

bool is_article(const Xapian::Document& document) {
    return !document.get_value(store::slot::kFingerprint).empty();
}

InputKey input_of(const Xapian::Document& article) {
    return input_key_of_value(article.get_value(store::slot::kInput));
}

std::optional<StoredArticle> find_article(const Xapian::Database& database, store::JoinKey key) {
    const std::string term = store::join_term(key);
    for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
        Xapian::Document document = database.get_document(*id);
        if (is_article(document)) return StoredArticle{*id, std::move(document)};
    }
    return std::nullopt;
}

bool another_has_wording(const Xapian::Database& database, const std::string& wording,
                         store::JoinKey key) {
    const std::string own = store::join_value(key);
    const std::string term = store::make_term(store::prefix::kWording, wording);
    for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
        if (database.get_document(*id).get_value(store::slot::kJoin) != own) return true;
    }
    return false;
}

}  // namespace quoth::indexer
