#include "searcher/match/hit_reader.hpp"

#include <utility>

#include "common/store/records.hpp"
#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/store/xapian_guard.hpp"
#include "common/text/title_prefix.hpp"
#include "common/text/white_space.hpp"
#include "searcher/match/context.hpp"
#include "searcher/match/joined_parts.hpp"
#include "searcher/match/passages.hpp"
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

}  // namespace

std::string HitReader::quotation_id(const std::string& article_id, std::uint32_t ordinal) {
    return article_id + "#" + std::to_string(ordinal);
}

/// The article of one of its documents. Its own is written before those of its quotations, so it
/// comes first; where several databases hold the id, that of the quotation's own counts (Xapian
/// deals document numbers to them in turn).
const store::ArticleRecord& HitReader::record_of(Xapian::docid member, store::JoinKey key) {
    const std::string term = store::join_term(key);
    auto article = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    while (article != end && (*article - 1) % shards_ != (member - 1) % shards_) ++article;
    if (article == end) refuse_damaged("a quotation has no article");
    if (*article != last_article_) {
        last_record_ = record_in(database_.get_document(*article));
        last_article_ = *article;
    }
    return last_record_;
}

void HitReader::read_quotation(Xapian::docid number, const Xapian::Document& document, Hit& hit) {
    const std::string order = document.get_value(store::slot::kOrder);
    const store::ArticleRecord& record = record_of(number, store::join_key_of_value(order));
    const std::uint32_t ordinal = store::ordinal_of_value(order);
    if (ordinal == 0 || ordinal > record.quotations.size()) {
        refuse_damaged("article '" + record.article.id + "' lacks a quotation");
    }
    hit.article = summary_of(record.article);
    hit.found = quotation_in(record, ordinal - 1, snapshot_.aliases_of(number));
}

QuotationHit HitReader::quotation_in(const store::ArticleRecord& record, std::size_t index,
                                     const store::SpeakerAliases& aliases) {
    const Article& article = record.article;
    QuotationHit found;
    found.quotation = record.quotations[index];
    found.id = quotation_id(article.id, static_cast<std::uint32_t>(index + 1));
    const Quotation& quotation = found.quotation;
    const JoinedParts joined(article, quotation.parts);
    found.text = joined.text();
    found.highlights = highlighter_.find(found.text);
    found.passages = passages_of(article, quotation.parts);
    if (quotation.cue) found.cue = text::on_one_line(bytes_of(article, quotation.cue->span));
    if (quotation.speaker) {
        found.speaker_mention = text::on_one_line(bytes_of(article, quotation.speaker->mention));
        name_speaker(aliases, article.date, found);
    }
    const ArticleField field = quotation.parts.front().field;
    const ByteRange context = context_of(article, quotation.parts, splitter_);
    found.context = context.of(string_of(article, field));
    found.context_parts = joined.parts_within(field, context);
    found.context_highlights = joined.ranges_within(field, context, found.highlights);
    return found;
}

searcher::FirstFound HitReader::read_first(Xapian::docid number) {
    const std::string order = database_.get_document(number).get_value(store::slot::kOrder);
    const Article& article = record_of(number, store::join_key_of_value(order)).article;
    const std::uint32_t ordinal = store::ordinal_of_value(order);
    return {article.date, article.source,
            ordinal == 0 ? article.id : quotation_id(article.id, ordinal)};
}

/// Says who speaks by the name that all articles share.
void HitReader::name_speaker(const store::SpeakerAliases& aliases,
                             std::optional<std::chrono::sys_seconds> date, QuotationHit& found) {
    Speaker& speaker = *found.quotation.speaker;
    if (speaker.name.empty()) return;
    const store::CanonicalSpeaker canonical = aliases.canonical(speaker.name, date);
    found.speaker_id = canonical.id;
    if (canonical.is_alias) speaker.found_by = FoundBy::alias;
    speaker.name = std::string(canonical.name);
}

void HitReader::read_article(const Xapian::Document& document, Hit& hit) {
    const Article article = record_in(document).article;
    const std::string_view body =
        std::string_view(article.text)
            .substr(text::title_prefix_length(article.title, article.text));
    ArticleHit found;
    found.snippet = make_snippet(body.substr(0, kLongestSnippetInput), highlighter_, analyzer_);
    found.highlights = highlighter_.find(found.snippet);
    found.title_highlights = title_highlighter_.find(article.title);
    hit.article = summary_of(article);
    hit.found = std::move(found);
}

searcher::ArticleView HitReader::read_whole(Xapian::docid number) {
    const store::ArticleRecord record = record_in(database_.get_document(number));
    searcher::ArticleView view;
    view.article = summary_of(record.article);
    view.text = record.article.text;
    for (std::size_t i = 0; i < record.quotations.size(); ++i) {
        view.quotations.push_back(quotation_in(record, i, snapshot_.aliases_of(number)));
    }
    return view;
}

}  // namespace quoth::match
