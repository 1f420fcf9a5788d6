#include "searcher/match/articles/article_records.hpp"

#include <string>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"

namespace quoth::match {
namespace {

[[noreturn]] void refuse_damaged(const std::string& what) {
    throw store::Refused{
        {ErrorCode::corrupt_index, "the index is damaged: " + what, "build it again"}};
}

}  // namespace

std::string quotation_id(const std::string& article_id, std::uint32_t ordinal) {
    return article_id + "#" + std::to_string(ordinal);
}

std::string RecordPlace::id() const {
    return ordinal == 0 ? record.article.id : quotation_id(record.article.id, ordinal);
}

RecordPlace ArticleRecords::of(Xapian::docid document) {
    const std::string order =
        database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(store::slot::kOrder);
    const store::ArticleRecord& record = record_of(document, store::join_key_of_value(order));
    const std::uint32_t ordinal = store::ordinal_of_value(order);
    if (ordinal > record.quotations.size()) {
        refuse_damaged("article '" + record.article.id + "' lacks a quotation");
    }
    return {record, ordinal};
}

/// The article's document is written before those of its quotations, so it comes first; where
/// several databases hold the id, that of the document's own counts (Xapian deals document numbers
/// to them in turn).
const store::ArticleRecord& ArticleRecords::record_of(Xapian::docid member, store::JoinKey key) {
    const std::string term = store::join_term(key);
    auto article = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    while (article != end && (*article - 1) % shards_ != (member - 1) % shards_) ++article;
    if (article == end) refuse_damaged("a quotation has no article");
    if (*article != last_article_) {
        last_article_ = 0;
        Result<store::ArticleRecord> record =
            store::read_record(database_.get_document(*article).get_data());
        if (!record) throw store::Refused{std::move(record).error()};
        last_record_ = *std::move(record);
        last_article_ = *article;
    }
    return last_record_;
}

}  // namespace quoth::match
