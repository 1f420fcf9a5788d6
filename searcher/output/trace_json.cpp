#include "searcher/output/trace_json.hpp"

#include <utility>

#include "searcher/output/hit_json.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::CreditedSpeaker;
using searcher::DiffStep;
using searcher::TraceResults;
using searcher::Wording;

const char* name_of(DiffStep::Kind kind) {
    switch (kind) {
        case DiffStep::Kind::removed:
            return "removed";
        case DiffStep::Kind::inserted:
            return "inserted";
        case DiffStep::Kind::skipped:
            return "skipped";
        case DiffStep::Kind::equal:
            break;
    }
    return "equal";
}

ordered_json wording_json(const Wording& wording) {
    ordered_json diff = ordered_json::array();
    for (const DiffStep& step : wording.diff) {
        diff.push_back({name_of(step.kind), step.bytes.begin, step.bytes.end});
    }
    ordered_json speakers = ordered_json::array();
    for (const CreditedSpeaker& speaker : wording.speakers) {
        speakers.push_back({{"name", or_null(speaker.name)},
                            {"articles", speaker.articles},
                            {"claimed", speaker.is_claimed}});
    }
    return {{"text", wording.text},
            {"kind", to_string(wording.kind)},
            {"exact", wording.is_exact},
            {"closeness", wording.closeness},
            {"diff", std::move(diff)},
            {"first",
             {{"date", date_json(wording.first.date)},
              {"source", or_null(wording.first.source)},
              {"id", wording.first.id},
              {"title", or_null(wording.first.title)}}},
            {"articles", wording.articles},
            {"speakers", std::move(speakers)}};
}

/// Nobody's words have neither a kind nor speakers.
ordered_json sentence_json(const Wording& sentence) {
    ordered_json object = wording_json(sentence);
    for (const char* member : {"kind", "articles", "speakers"}) object.erase(member);
    return object;
}

}  // namespace

std::string trace_json(const TraceResults& results, const std::string& claimed_speaker) {
    ordered_json wordings = ordered_json::array();
    for (const Wording& wording : results.wordings) wordings.push_back(wording_json(wording));
    ordered_json sentences = ordered_json::array();
    for (const Wording& sentence : results.sentences) sentences.push_back(sentence_json(sentence));
    return dumped({{"schema_version", kSchemaVersion},
                   {"claim", results.claim},
                   {"speaker", or_null(claimed_speaker)},
                   {"verdict", to_string(results.verdict)},
                   {"took_ms", results.took.count()},
                   {"wordings", std::move(wordings)},
                   {"sentences", std::move(sentences)}});
}

}  // namespace quoth::output
