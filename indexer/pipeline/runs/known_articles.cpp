#include "indexer/pipeline/runs/known_articles.hpp"

#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"
#include "indexer/pipeline/writing/stored_article.hpp"

namespace quoth::indexer {

Result<KnownArticles> KnownArticles::open(const std::string& index) {
    Result<Xapian::Database> database = open_for_reading(index);
    if (!database) return std::move(database).error();
    return KnownArticles(index, *std::move(database));
}

Result<std::optional<KnownArticles::Origin>> KnownArticles::origin_of(store::JoinKey article) {
    return store::guarded_read(index_, database_, [&]() -> std::optional<Origin> {
        const std::optional<StoredArticle> stored = find_article(database_, article);
        if (!stored) return std::nullopt;
        return Origin{stored->document.get_value(store::slot::kFingerprint),
                      stored->document.get_value(store::slot::kExtractor),
                      input_of(stored->document)};
    });
}

Result<std::optional<InputState>> KnownArticles::input(InputKey key) {
    return store::guarded_read(index_, database_, [&] { return read_input(database_, key); });
}

Result<bool> KnownArticles::has_wording(const std::string& wording, store::JoinKey except) {
    return store::guarded_read(index_, database_,
                               [&] { return another_has_wording(database_, wording, except); });
}

}  // namespace quoth::indexer
