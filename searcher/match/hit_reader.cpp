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

/// A snippet is sought in so much of an article; a longer one would cost more than its answer.
constexpr std::size_t kLongestSnippetInput = std::size_t{1} << 20U;

[[noreturn]] void refuse_damaged(std::string what) {
    throw store::Refused{
        {ErrorCode::corrupt_index, "the index is damaged: " + std::move(what), "build it again"}};
}

store::ArticleRecord record_in(const Xapian::Document& document) {
    Result<store::ArticleRecord> record = store::read_record(document.get_data());
    if (!record) throw store::Refused{std::move(record).error()};
    return *std::move(record);
}

ArticleSummary summary_of(const Article& article) {
    return {article.id,  article.title,   article.date, article.source, article.author,
            article.url, article.section, article.tags, article.lang};
}

std::string_view string_of(const Article& article, ArticleField field) {
    return field == ArticleField::title ? article.title : article.text;
}

std::string_view bytes_of(const Article& article, const ArticleSpan& span) {
    return span.bytes.of(string_of(article, span.field));
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

std::string HitReader::quotation_id(const std::string& article_id, std::uint32_t ordinal) {
    return article_id + "#" + std::to_string(ordinal);
}

/// The article of a quotation. Its document is written before those of its quotations, so it comes
/// first; where several databases hold the id, that of the quotation's own counts (Xapian deals
/// document numbers to them in turn).
const store::ArticleRecord& HitReader::record_of(Xapian::docid quotation, store::JoinKey key) {
    const std::string term = store::join_term(key);
    auto article = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    while (article != end && (*article - 1) % shards_ != (quotation - 1) % shards_) ++article;
    if (article == end) refuse_damaged("a quotation has no article");
    if (*article != last_article_) {
        last_record_ = record_in(database_.get_document(*article));
        last_article_ = *article;
    }
    return last_record_;
}

void HitReader::read_quotation(Xapian::docid number, const Xapian::Document& document, Hit& hit) {
    const std::string order = document.get_value(store::slot::kOrder);
    const auto& [article, quotations] = record_of(number, store::join_key_of_value(order));
    const std::uint32_t ordinal = store::ordinal_of_value(order);
    if (ordinal == 0 || ordinal > quotations.size()) {
        refuse_damaged("article '" + article.id + "' lacks a quotation");
    }
    QuotationHit found;
    found.id = quotation_id(article.id, ordinal);
    found.quotation = quotations[ordinal - 1];
    found.text = joined_parts(article, found.quotation);
    found.highlights = highlighter_.find(found.text);
    if (found.quotation.cue) {
        found.cue = on_one_line(bytes_of(article, found.quotation.cue->span));
    }
    if (found.quotation.speaker) {
        found.speaker_mention = on_one_line(bytes_of(article, found.quotation.speaker->mention));
    }
    const ArticleField field = found.quotation.parts.front().field;
    found.context =
        context_of(article, found.quotation.parts, splitter_).of(string_of(article, field));
    hit.article = summary_of(article);
    hit.found = std::move(found);
}

void HitReader::read_article(const Xapian::Document& document, Hit& hit) {
    const Article article = record_in(document).article;
    const std::string_view body =
        std::string_view(article.text)
            .substr(text::title_prefix_length(article.title, article.text));
    ArticleHit found;
    found.snippet = make_snippet(body.substr(0, kLongestSnippetInput), highlighter_, analyzer_);
    found.highlights = highlighter_.find(found.snippet);
    hit.article = summary_of(article);
    hit.found = std::move(found);
}

}  // namespace quoth::match
