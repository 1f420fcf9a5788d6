#include "searcher/output/speakers_output.hpp"

#include <array>
#include <cstdio>

#include "common/store/speaker_aliases.hpp"
#include "common/text/printable.hpp"
#include "common/text/white_space.hpp"
#include "searcher/output/hit_json.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;

std::string counted(std::uint64_t count, const char* noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

/// `analysts` are other people in each article.
bool is_name(const std::string& speaker) { return !store::name_key(speaker).empty(); }

}  // namespace

std::string speakers_text(const Answer& answer, const TextStyle& style) {
    const searcher::Facet& facet = answer.results.facets.front();
    const std::uint64_t attributed = answer.results.total - facet.without;
    std::string out;
    for (const auto& [name, count] : facet.values) {
        std::array<char, 64> numbers{};
        std::snprintf(numbers.data(), numbers.size(), "%9llu %5.1f %%  ",
                      static_cast<unsigned long long>(count),
                      100.0 * static_cast<double>(count) / static_cast<double>(attributed));
        const std::string shown = text::printable(text::on_one_line(name));
        out += numbers.data() + styled(style, style::kBold, shown);
        if (!is_name(name)) out += styled(style, style::kDim, " · not a name");
        out += "\n";
    }
    if (!out.empty()) out += "\n";
    std::string summary = counted(answer.results.total, "quotation");
    if (answer.results.total > 0) summary += ", " + counted(facet.distinct, "speaker");
    if (facet.values.size() < facet.distinct) {
        summary += ", the first " + std::to_string(facet.values.size()) + " shown";
    }
    if (facet.without > 0) {
        summary += "; of " + std::to_string(facet.without) + " the speaker is not known";
    }
    return out + styled(style, style::kDim, summary) + "\n";
}

std::string speakers_json(const Answer& answer) {
    const searcher::Facet& facet = answer.results.facets.front();
    ordered_json speakers = ordered_json::array();
    for (const auto& [name, count] : facet.values) {
        speakers.push_back({{"name", name}, {"count", count}, {"is_name", is_name(name)}});
    }
    return dumped({{"schema_version", kSchemaVersion},
                   {"query", answer.query},
                   {"total", answer.results.total},
                   {"took_ms", answer.results.took.count()},
                   {"distinct", facet.distinct},
                   {"without_speaker", facet.without},
                   {"speakers", std::move(speakers)}});
}

}  // namespace quoth::output
