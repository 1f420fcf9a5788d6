#include "indexer/pipeline/runs/outdated_articles.hpp"

#include <utility>

#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {

Result<OutdatedArticles> OutdatedArticles::open(const std::string& index) {
    Result<Xapian::Database> database = open_for_reading(index);
    if (!database) return std::move(database).error();
    return OutdatedArticles(index, *std::move(database));
}

/// 0 where there is none.
Xapian::docid OutdatedArticles::find_next() const {
    const auto end = database_.valuestream_end(store::slot::kExtractor);
    auto version = database_.valuestream_begin(store::slot::kExtractor);
    if (version != end) version.skip_to(last_ + 1);
    while (version != end && *version == QuoteExtractor::version()) ++version;
    return version == end ? 0 : version.get_docid();
}

Result<std::optional<OutdatedArticles::Stored>> OutdatedArticles::next() {
    Xapian::docid found = 0;
    const auto document = store::guarded_read(index_, database_, [&] {
        found = find_next();
        const Xapian::Document read =
            found == 0 ? Xapian::Document() : database_.get_document(found);
        // Read here, since Xapian reads what it is asked for.
        return std::pair(read.get_data(),
                         Provenance{read.get_value(store::slot::kFingerprint),
                                    input_key_of_value(read.get_value(store::slot::kInput))});
    });
    if (!document) return document.error();
    if (found == 0) return std::optional<Stored>();
    last_ = found;
    Result<store::ArticleRecord> record = store::read_record(document->first);
    if (!record) return std::move(record).error();
    return std::optional(Stored{*std::move(record), document->second});
}

std::uint64_t count_outdated(const Xapian::Database& database) {
    std::uint64_t count = 0;
    const auto end = database.valuestream_end(store::slot::kExtractor);
    for (auto version = database.valuestream_begin(store::slot::kExtractor); version != end;
         ++version) {
        count += *version != QuoteExtractor::version() ? 1 : 0;
    }
    return count;
}

}  // namespace quoth::indexer
