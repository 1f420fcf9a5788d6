#include "searcher/match/article_records.hpp"

#include <string>
#include <utility>

#include "common/store/xapian_guard.hpp"

namespace quoth::match {

/// The article's document is written before those of its quotations, so it comes first; where
/// several databases hold the id, that of the quotation's own counts (Xapian deals document numbers
/// to them in turn).
const store::ArticleRecord& ArticleRecords::of_quotation(Xapian::docid quotation,
                                                         store::JoinKey key) {
    const std::string term = store::join_term(key);
    auto article = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    while (article != end && (*article - 1) % shards_ != (quotation - 1) % shards_) ++article;
    if (article == end) {
        throw store::Refused{{ErrorCode::corrupt_index,
                              "the index is damaged: a quotation has no article",
                              "build it again"}};
    }
    if (*article != last_article_) {
        auto record = store::read_record(database_.get_document(*article).get_data());
        if (!record) throw store::Refused{std::move(record).error()};
        last_record_ = *std::move(record);
        last_article_ = *article;
    }
    return last_record_;
}

}  // namespace quoth::match
