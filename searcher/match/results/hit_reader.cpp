#include "searcher/match/results/hit_reader.hpp"

#include <utility>

#include "common/store/records.hpp"
#include "common/store/terms.hpp"
#include "common/store/xapian_guard.hpp"
#include "common/text/title_prefix.hpp"
#include "common/text/white_space.hpp"
#include "searcher/match/articles/context.hpp"
#include "searcher/match/articles/joined_parts.hpp"
#include "searcher/match/articles/passages.hpp"
#include "searcher/match/results/concordance.hpp"
#include "searcher/match/results/snippet.hpp"

namespace quoth::match {
namespace {

using searcher::ArticleHit;
using searcher::ArticleSummary;
using searcher::Hit;
using searcher::QuotationHit;

/// A snippet is sought in so much of an article; a longer one would cost more than its answer.
constexpr std::size_t kLongestSnippetInput = std::size_t{1} << 20U;

store::ArticleRecord record_in(const Xapian::Document& document) {
    Result<store::ArticleRecord> record = store::read_record(document.get_data());
    if (!record) throw store::Refused{std::move(record).error()};
    return *std::move(record);
}

std::string_view string_of(const Article& article, ArticleField field) {
    return field == ArticleField::title ? article.title : article.text;
}

std::string_view bytes_of(const Article& article, const ArticleSpan& span) {
    return span.bytes.of(string_of(article, span.field));
}

}  // namespace

/// `number` is the article's or that of one of its quotations.
ArticleSummary HitReader::summary_of(const Article& article, Xapian::docid number) {
    const std::vector<store::Stories>& stories = snapshot_.stories();
    const auto story = stories[(number - 1) % stories.size()].find(store::join_key(article.id));
    return {article.id,      article.title,
            article.date,    article.source,
            article.author,  article.url,
            article.section, article.tags,
            article.lang,    story ? store::to_string(*story) : std::string()};
}

void HitReader::read_quotation(Xapian::docid number, Hit& hit) {
    const RecordPlace place = records_.of(number);
    hit.article = summary_of(place.record.article, number);
    hit.found = quotation_in(place, snapshot_.aliases_of(number));
}

std::string HitReader::read_words(Xapian::docid number) {
    const RecordPlace place = records_.of(number);
    return JoinedParts(place.record.article, place.quotation().parts).text();
}

QuotationHit HitReader::quotation_in(const RecordPlace& place,
                                     const store::SpeakerAliases& aliases) {
    const Article& article = place.record.article;
    QuotationHit found;
    found.quotation = place.quotation();
    found.id = place.id();
    const Quotation& quotation = found.quotation;
    const JoinedParts joined(article, quotation.parts);
    found.text = joined.text();
    found.highlights = highlighter_.find(found.text);
    found.passages = passages_of(article, quotation.parts);
    found.cluster = cluster_of(place);
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
    const RecordPlace place = records_.of(number);
    return {place.record.article.date, place.record.article.source, place.id()};
}

std::string HitReader::cluster_of(const RecordPlace& place) {
    const store::JoinKey article = store::join_key(place.record.article.id);
    const auto cluster = snapshot_.clusters().find({article, place.ordinal});
    return cluster ? store::to_string(*cluster) : std::string();
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

void HitReader::read_article(Xapian::docid number, bool all_matches, Hit& hit) {
    const Article article = record_in(database_.get_document(number)).article;
    const std::string_view body =
        std::string_view(article.text)
            .substr(text::title_prefix_length(article.title, article.text));
    ArticleHit found;
    found.snippet = make_snippet(body.substr(0, kLongestSnippetInput), highlighter_, analyzer_);
    found.highlights = highlighter_.find(found.snippet);
    found.title_highlights = title_highlighter_.find(article.title);
    if (all_matches) found.matches = concordance_of(article, title_highlighter_, highlighter_);
    hit.article = summary_of(article, number);
    hit.found = std::move(found);
}

searcher::ArticleView HitReader::read_whole(Xapian::docid number) {
    const store::ArticleRecord record = record_in(database_.get_document(number));
    searcher::ArticleView view;
    view.article = summary_of(record.article, number);
    view.text = record.article.text;
    for (std::uint32_t ordinal = 1; ordinal <= record.quotations.size(); ++ordinal) {
        view.quotations.push_back(quotation_in({record, ordinal}, snapshot_.aliases_of(number)));
    }
    return view;
}

}  // namespace quoth::match
