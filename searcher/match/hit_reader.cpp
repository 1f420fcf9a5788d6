#include "searcher/match/hit_reader.hpp"

#include <utility>

#include "common/store/records.hpp"
#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/store/xapian_guard.hpp"
#include "common/text/title_prefix.hpp"
#include "searcher/match/context.hpp"
#include "searcher/match/snippet.hpp"

namespace quoth::match {
namespace {

using searcher::ArticleHit;
using searcher::ArticleSummary;
using searcher::Hit;
using searcher::QuotationHit;

template <typename T>
T value_or_refuse(Result<T> result) {
    if (!result) throw store::Refused{std::move(result).error()};
    return *std::move(result);
}

std::string id_of(const store::QuotationRecord& record) {
    return record.article_id + "#" + std::to_string(record.ordinal);
}

ArticleSummary summary_of(const Article& article) {
    return {article.id,  article.title,   article.date, article.source, article.author,
            article.url, article.section, article.tags, article.lang};
}

std::string_view string_of(const Article& article, ArticleField field) {
    return field == ArticleField::title ? article.title : article.text;
}

/// The bytes of a span; a span outside its string means a damaged index.
std::string_view bytes_of(const Article& article, const ArticleSpan& span) {
    const std::string_view string = string_of(article, span.field);
    if (span.bytes.begin > span.bytes.end || span.bytes.end > string.size()) {
        throw store::Refused{{ErrorCode::corrupt_index,
                              "a quotation lies outside the text of article '" + article.id + "'",
                              "build the index again"}};
    }
    return span.bytes.of(string);
}

std::string joined_parts(const Article& article, const Quotation& quotation) {
    std::string text;
    for (const ArticleSpan& part : quotation.parts) {
        if (!text.empty()) text += " … ";
        text += on_one_line(bytes_of(article, part));
    }
    return text;
}

}  // namespace

std::string HitReader::quotation_id(const Xapian::Document& document) {
    return id_of(value_or_refuse(store::read_quotation_record(document.get_data())));
}

Article HitReader::article_with_id(const std::string& id) {
    const std::string term = store::make_term(store::prefix::kId, id);
    const auto found = database_.postlist_begin(term);
    if (found == database_.postlist_end(term)) {
        throw store::Refused{
            {ErrorCode::corrupt_index,
             "the index has a quotation of article '" + id + "', but not the article",
             "build the index again"}};
    }
    return value_or_refuse(store::read_article_record(database_.get_document(*found).get_data()));
}

void HitReader::read_quotation(const Xapian::Document& document, Hit& hit) {
    store::QuotationRecord record =
        value_or_refuse(store::read_quotation_record(document.get_data()));
    const Article article = article_with_id(record.article_id);
    QuotationHit found;
    found.id = id_of(record);
    found.text = joined_parts(article, record.quotation);
    found.highlights = highlighter_.find(found.text);
    if (record.quotation.cue) {
        found.cue = on_one_line(bytes_of(article, record.quotation.cue->span));
    }
    if (record.quotation.speaker) {
        found.speaker_mention = on_one_line(bytes_of(article, record.quotation.speaker->mention));
    }
    const ArticleField field = record.quotation.parts.front().field;
    found.context = context_of(article, record.quotation.parts).of(string_of(article, field));
    found.quotation = std::move(record.quotation);
    hit.article = summary_of(article);
    hit.found = std::move(found);
}

void HitReader::read_article(const Xapian::Document& document, Hit& hit) {
    const Article article = value_or_refuse(store::read_article_record(document.get_data()));
    const std::string_view body =
        std::string_view(article.text)
            .substr(text::title_prefix_length(article.title, article.text));
    ArticleHit found;
    found.snippet = make_snippet(body, highlighter_, analyzer_);
    found.highlights = highlighter_.find(found.snippet);
    hit.article = summary_of(article);
    hit.found = std::move(found);
}

}  // namespace quoth::match
