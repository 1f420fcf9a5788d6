#include "searcher/output/json_output.hpp"

#include <nlohmann/json.hpp>

#include "searcher/output/facet_names.hpp"
#include "searcher/output/hit_fields.hpp"
#include "searcher/output/hit_json.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::SearchResults;

ordered_json hit_with(const searcher::Hit& hit, const std::vector<std::string>& fields) {
    ordered_json object = hit_json(hit);
    return fields.empty() ? object : with_fields(object, fields);
}

ordered_json facets_json(const std::vector<searcher::Facet>& facets) {
    ordered_json object = ordered_json::object();
    for (const searcher::Facet& facet : facets) {
        ordered_json values = ordered_json::array();
        for (const auto& [value, count] : facet.values) {
            values.push_back({{"value", value}, {"count", count}});
        }
        object[std::string(name_of(facet.field))] = std::move(values);
    }
    return object;
}

ordered_json timeline_json(const std::vector<searcher::TimelinePeriod>& timeline) {
    ordered_json array = ordered_json::array();
    for (const auto& [from, count] : timeline) array.push_back({{"from", from}, {"count", count}});
    return array;
}

}  // namespace

std::string json(const Answer& answer, const std::vector<std::string>& fields) {
    const SearchResults& results = answer.results;
    ordered_json hits = ordered_json::array();
    for (const searcher::Hit& hit : results.hits) hits.push_back(hit_with(hit, fields));
    ordered_json object{{"schema_version", kSchemaVersion}};
    if (answer.query_number) object["query_number"] = *answer.query_number;
    object["unit"] = results.unit == searcher::Unit::quotes ? "quotes" : "articles";
    object["query"] = answer.query;
    object["total"] = results.total;
    object["total_is_exact"] = results.total_is_exact;
    if (results.groups) object["groups"] = *results.groups;
    object["took_ms"] = results.took.count();
    object["hits"] = std::move(hits);
    if (!results.facets.empty()) object["facets"] = facets_json(results.facets);
    if (results.timeline) object["timeline"] = timeline_json(*results.timeline);
    if (!results.hints.empty()) object["hints"] = results.hints;
    if (!results.suggestion.empty()) object["suggestion"] = results.suggestion;
    if (answer.explain) {
        object["explain"] = {{"tree", results.explanation.tree},
                             {"xapian_query", results.explanation.xapian_query},
                             {"ranking", results.explanation.ranking}};
    }
    return dumped(object);
}

std::string ndjson(const Answer& answer, const std::vector<std::string>& fields) {
    std::string lines;
    for (const searcher::Hit& hit : answer.results.hits) {
        ordered_json object = ordered_json::object();
        if (answer.query_number) object["query_number"] = *answer.query_number;
        object.update(hit_with(hit, fields));
        lines += dumped(object);
    }
    return lines;
}

}  // namespace quoth::output
