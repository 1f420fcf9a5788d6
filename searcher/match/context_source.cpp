#include "searcher/match/context_source.hpp"

#include <utility>

#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"
#include "searcher/match/context.hpp"
#include "searcher/match/span_search.hpp"
#include "searcher/match/text_words.hpp"

namespace quoth::match {

ContextSource::ContextSource(std::shared_ptr<const WordPattern> pattern, Analyzer& analyzer,
                             Clock::time_point deadline)
    : VerifyingSource(deadline), pattern_(std::move(pattern)), analyzer_(analyzer) {}

Xapian::PostingSource* ContextSource::clone() const {
    return new ContextSource(pattern_, analyzer_, deadline());
}

const store::ArticleRecord* ContextSource::article_of(store::JoinKey key) {
    if (key == last_key_) return &last_article_;
    // The document of an article is written before those of its quotations.
    const std::string term = store::join_term(key);
    const auto article = database().postlist_begin(term);
    if (article == database().postlist_end(term)) return nullptr;
    Result<store::ArticleRecord> record =
        store::read_record(database().get_document(*article).get_data());
    if (!record) throw store::Refused{std::move(record).error()};
    last_article_ = *std::move(record);
    last_key_ = key;
    return &last_article_;
}

bool ContextSource::matches(Xapian::docid document) {
    const std::string order =
        database().get_document(document, Xapian::DOC_ASSUME_VALID).get_value(store::slot::kOrder);
    const std::uint32_t ordinal = store::ordinal_of_value(order);
    const store::ArticleRecord* const found = article_of(store::join_key_of_value(order));
    if (found == nullptr || ordinal == 0 || ordinal > found->quotations.size()) return false;
    if (!splitter_) splitter_.emplace();
    const std::vector<ArticleSpan>& parts = found->quotations[ordinal - 1].parts;
    const Article& article = found->article;
    const std::string& field =
        parts.front().field == ArticleField::title ? article.title : article.text;
    const ByteRange context = context_of(article, parts, *splitter_);
    const TextWords words(analyzer_.words(context.of(field)), analyzer_);
    return SpanSearch([&](const WordTest& test) { return words.positions(test); }, deadline())
        .occurs(*pattern_);
}

}  // namespace quoth::match
