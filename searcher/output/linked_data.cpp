#include "searcher/output/linked_data.hpp"

#include <nlohmann/json.hpp>

#include "searcher/output/hit_json.hpp"
#include "searcher/output/percent_encoding.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::Hit;
using searcher::QuotationHit;

/// An IRI for what has no address of its own.
std::string name_of(std::string_view kind, std::string_view id) {
    return "urn:quoth:" + std::string(kind) + ":" + percent_encoded(id);
}

std::string source_of(const searcher::ArticleSummary& article) {
    return article.url.empty() ? name_of("article", article.id) : without_blanks(article.url);
}

void set_unless_empty(ordered_json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

ordered_json target(const Hit& hit, const searcher::Passage& passage) {
    ordered_json words{{"type", "TextQuoteSelector"}, {"exact", passage.text}};
    set_unless_empty(words, "prefix", passage.before);
    set_unless_empty(words, "suffix", passage.after);
    ordered_json selectors = ordered_json::array({std::move(words)});
    // Positions count the text of the source; where the title stands in it is not known.
    if (passage.field == ArticleField::text) {
        selectors.push_back(
            {{"type", "TextPositionSelector"}, {"start", passage.begin}, {"end", passage.end}});
    }
    return {{"type", "SpecificResource"},
            {"source", source_of(hit.article)},
            {"selector", std::move(selectors)}};
}

ordered_json annotation(const Hit& hit) {
    const auto& found = std::get<QuotationHit>(hit.found);
    const auto& speaker = found.quotation.speaker;
    const bool named = speaker && !speaker->name.empty();
    ordered_json object{{"id", name_of("quotation", found.id)},
                        {"type", "Annotation"},
                        {"motivation", named ? "identifying" : "highlighting"}};
    if (named) {
        object["body"] = {{"type", "TextualBody"},
                          {"purpose", "identifying"},
                          {"format", "text/plain"},
                          {"value", speaker->name}};
    }
    ordered_json targets = ordered_json::array();
    for (const searcher::Passage& passage : found.passages) targets.push_back(target(hit, passage));
    object["target"] = std::move(targets);
    return object;
}

/// A role belongs to a person, and so does a pronoun; of other names it is not known whether they
/// are a person's or an organisation's.
ordered_json creator(const Speaker& speaker) {
    ordered_json object = ordered_json::object();
    if (!speaker.role.empty() || speaker.found_by == FoundBy::pronoun) object["@type"] = "Person";
    object["name"] = speaker.name;
    set_unless_empty(object, "jobTitle", speaker.role);
    return object;
}

ordered_json news_article(const searcher::ArticleSummary& article) {
    ordered_json object{{"@type", "NewsArticle"}, {"@id", source_of(article)}};
    set_unless_empty(object, "headline", article.title);
    set_unless_empty(object, "url", article.url);
    if (article.date) object["datePublished"] = date_json(article.date);
    if (!article.author.empty()) {
        object["author"] = {{"@type", "Person"}, {"name", article.author}};
    }
    if (!article.source.empty()) {
        object["publisher"] = {{"@type", "Organization"}, {"name", article.source}};
    }
    set_unless_empty(object, "articleSection", article.section);
    if (!article.tags.empty()) object["keywords"] = article.tags;
    set_unless_empty(object, "inLanguage", article.lang);
    return object;
}

ordered_json schema_quotation(const Hit& hit) {
    const auto& found = std::get<QuotationHit>(hit.found);
    const auto& speaker = found.quotation.speaker;
    ordered_json object{
        {"@type", "Quotation"}, {"@id", name_of("quotation", found.id)}, {"text", found.text}};
    if (speaker && !speaker->name.empty()) object["creator"] = creator(*speaker);
    object["isPartOf"] = news_article(hit.article);
    return object;
}

}  // namespace

std::string web_annotations(const Answer& answer) {
    const auto& results = answer.results;
    const std::string collection = name_of("query", answer.query);
    ordered_json items = ordered_json::array();
    for (const Hit& hit : results.hits) items.push_back(annotation(hit));
    const std::uint64_t first = results.hits.empty() ? 0 : results.hits.front().rank - 1;
    ordered_json page{{"id", collection + ":" + std::to_string(first)},
                      {"type", "AnnotationPage"},
                      {"partOf", collection},
                      {"startIndex", first}};
    const std::uint64_t behind = first + items.size();
    if (behind < results.total) page["next"] = collection + ":" + std::to_string(behind);
    page["items"] = std::move(items);
    return dumped({{"@context", "http://www.w3.org/ns/anno.jsonld"},
                   {"id", collection},
                   {"type", "AnnotationCollection"},
                   {"label", answer.query},
                   {"total", results.total},
                   {"first", std::move(page)}});
}

std::string json_ld(const Answer& answer) {
    ordered_json graph = ordered_json::array();
    for (const Hit& hit : answer.results.hits) graph.push_back(schema_quotation(hit));
    return dumped({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}});
}

}  // namespace quoth::output
