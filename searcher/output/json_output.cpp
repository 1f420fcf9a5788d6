#include "searcher/output/json_output.hpp"

#include <nlohmann/json.hpp>

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::ArticleHit;
using searcher::ArticleSummary;
using searcher::Hit;
using searcher::QuotationHit;

constexpr int kSchemaVersion = 1;

std::string dumped(const ordered_json& value) {
    return text::printable_json(
               value.dump(-1, ' ', false, ordered_json::error_handler_t::replace)) +
           "\n";
}

ordered_json or_null(const std::string& value) {
    return value.empty() ? ordered_json() : ordered_json(value);
}

const char* name_of(ArticleField field) { return field == ArticleField::title ? "title" : "text"; }

ordered_json ranges(const std::vector<ByteRange>& highlights) {
    ordered_json array = ordered_json::array();
    for (const ByteRange range : highlights) array.push_back({range.begin, range.end});
    return array;
}

ordered_json quote(const QuotationHit& hit) {
    ordered_json parts = ordered_json::array();
    for (const ArticleSpan& part : hit.quotation.parts) {
        parts.push_back(
            {{"in", name_of(part.field)}, {"start", part.bytes.begin}, {"end", part.bytes.end}});
    }
    return {{"id", hit.id},
            {"text", hit.text},
            {"kind", to_string(hit.quotation.kind)},
            {"cue", hit.quotation.cue ? or_null(hit.quotation.cue->lemma) : ordered_json()},
            {"confidence", hit.quotation.confidence},
            {"about", hit.quotation.about},
            {"parts", std::move(parts)}};
}

ordered_json speaker(const QuotationHit& hit) {
    if (!hit.quotation.speaker) return nullptr;
    const Speaker& speaker = *hit.quotation.speaker;
    ordered_json object{
        {"name", or_null(speaker.name)},        {"mention", hit.speaker_mention},
        {"start", speaker.mention.bytes.begin}, {"end", speaker.mention.bytes.end},
        {"role", or_null(speaker.role)},        {"found_by", to_string(speaker.found_by)}};
    // Offsets count bytes of the text unless it says otherwise.
    if (speaker.mention.field == ArticleField::title) object["in"] = "title";
    return object;
}

ordered_json article(const ArticleSummary& article) {
    return {{"id", article.id},
            {"title", or_null(article.title)},
            {"date",
             article.date ? ordered_json(text::format_iso_date(*article.date)) : ordered_json()},
            {"source", or_null(article.source)},
            {"author", or_null(article.author)},
            {"url", or_null(article.url)},
            {"section", or_null(article.section)},
            {"tags", article.tags},
            {"lang", or_null(article.lang)}};
}

ordered_json hit_json(const Hit& hit) {
    ordered_json object{{"rank", hit.rank}, {"score", hit.score}};
    if (const auto* found = std::get_if<QuotationHit>(&hit.found)) {
        object["quote"] = quote(*found);
        object["speaker"] = speaker(*found);
        object["article"] = article(hit.article);
        object["context"] = found->context;
        object["highlights"] = ranges(found->highlights);
    } else {
        const auto& article_hit = std::get<ArticleHit>(hit.found);
        object["article"] = article(hit.article);
        object["snippet"] = article_hit.snippet;
        object["highlights"] = ranges(article_hit.highlights);
        object["quotes"] = article_hit.quotes;
    }
    return object;
}

}  // namespace

std::string json(const searcher::SearchResults& results, const std::string& query, bool explain) {
    ordered_json hits = ordered_json::array();
    for (const Hit& hit : results.hits) hits.push_back(hit_json(hit));
    ordered_json object{{"schema_version", kSchemaVersion},
                        {"unit", results.unit == searcher::Unit::quotes ? "quotes" : "articles"},
                        {"query", query},
                        {"total", results.total},
                        {"total_is_exact", results.total_is_exact},
                        {"took_ms", results.took.count()},
                        {"hits", std::move(hits)}};
    if (explain) {
        object["explain"] = {{"tree", results.explanation.tree},
                             {"xapian_query", results.explanation.xapian_query}};
    }
    return dumped(object);
}

std::string ndjson(const searcher::SearchResults& results) {
    std::string lines;
    for (const Hit& hit : results.hits) lines += dumped(hit_json(hit));
    return lines;
}

}  // namespace quoth::output
