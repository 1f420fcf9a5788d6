#include "searcher/output/hit_json.hpp"

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::ArticleHit;
using searcher::Hit;
using searcher::QuotationHit;

const char* name_of(ArticleField field) { return field == ArticleField::title ? "title" : "text"; }

ordered_json ranges(const std::vector<ByteRange>& highlights) {
    ordered_json array = ordered_json::array();
    for (const ByteRange range : highlights) array.push_back({range.begin, range.end});
    return array;
}

ordered_json collapsed_json(const searcher::Collapsed& collapsed) {
    const searcher::FirstFound& first = collapsed.first;
    ordered_json object{
        {"count", collapsed.count},
        {"articles", collapsed.articles},
        {"first",
         {{"date", date_json(first.date)}, {"source", or_null(first.source)}, {"id", first.id}}}};
    for (const auto& [text, count] : collapsed.variants) {
        object["variants"].push_back({{"text", text}, {"count", count}});
    }
    return object;
}

}  // namespace

ordered_json or_null(const std::string& value) {
    return value.empty() ? ordered_json() : ordered_json(value);
}

ordered_json date_json(const std::optional<std::chrono::sys_seconds>& date) {
    return date ? ordered_json(text::format_iso_date(*date)) : ordered_json();
}

std::string dumped(const ordered_json& value) {
    return text::printable_json(
               value.dump(-1, ' ', false, ordered_json::error_handler_t::replace)) +
           "\n";
}

ordered_json quote_json(const QuotationHit& hit) {
    ordered_json parts = ordered_json::array();
    for (const ArticleSpan& part : hit.quotation.parts) {
        parts.push_back(
            {{"in", name_of(part.field)}, {"start", part.bytes.begin}, {"end", part.bytes.end}});
    }
    ordered_json object{
        {"id", hit.id},
        {"text", hit.text},
        {"kind", to_string(hit.quotation.kind)},
        {"cue", hit.quotation.cue ? or_null(hit.quotation.cue->lemma) : ordered_json()},
        {"confidence", hit.quotation.confidence},
        {"about", hit.quotation.about},
        {"parts", std::move(parts)}};
    if (!hit.cluster.empty()) object["cluster"] = hit.cluster;
    return object;
}

ordered_json speaker_json(const QuotationHit& hit) {
    if (!hit.quotation.speaker) return nullptr;
    const Speaker& speaker = *hit.quotation.speaker;
    ordered_json object{
        {"name", or_null(speaker.name)},        {"mention", hit.speaker_mention},
        {"start", speaker.mention.bytes.begin}, {"end", speaker.mention.bytes.end},
        {"role", or_null(speaker.role)},        {"found_by", to_string(speaker.found_by)}};
    if (!hit.speaker_id.empty()) object["id"] = hit.speaker_id;
    // Offsets count bytes of the text unless it says otherwise.
    if (speaker.mention.field == ArticleField::title) object["in"] = "title";
    return object;
}

ordered_json article_json(const searcher::ArticleSummary& article) {
    ordered_json object{{"id", article.id},
                        {"title", or_null(article.title)},
                        {"date", date_json(article.date)},
                        {"source", or_null(article.source)},
                        {"author", or_null(article.author)},
                        {"url", or_null(article.url)},
                        {"section", or_null(article.section)},
                        {"tags", article.tags},
                        {"lang", or_null(article.lang)}};
    if (!article.story.empty()) object["story"] = article.story;
    return object;
}

ordered_json hit_json(const Hit& hit) {
    ordered_json object{{"rank", hit.rank}, {"score", hit.score}};
    if (const auto* found = std::get_if<QuotationHit>(&hit.found)) {
        object["quote"] = quote_json(*found);
        object["speaker"] = speaker_json(*found);
        object["article"] = article_json(hit.article);
        object["context"] = found->context;
        object["highlights"] = ranges(found->highlights);
    } else {
        const auto& article_hit = std::get<ArticleHit>(hit.found);
        object["article"] = article_json(hit.article);
        object["snippet"] = article_hit.snippet;
        object["highlights"] = ranges(article_hit.highlights);
        object["title_highlights"] = ranges(article_hit.title_highlights);
        object["quotes"] = article_hit.quotes;
    }
    if (hit.collapsed) object["collapsed"] = collapsed_json(*hit.collapsed);
    return object;
}

}  // namespace quoth::output
