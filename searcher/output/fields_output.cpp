#include "searcher/output/fields_output.hpp"

#include <array>
#include <cstdio>

#include "searcher/output/hit_json.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::FieldSummary;

std::string row(const std::string& name, const std::string& quotations, const std::string& articles,
                const std::string& matches) {
    std::array<char, 64> start{};
    std::snprintf(start.data(), start.size(), "%-14s %10s %10s  ", name.c_str(), quotations.c_str(),
                  articles.c_str());
    return start.data() + matches + "\n";
}

std::string count_text(const std::optional<std::uint64_t>& count) {
    return count ? std::to_string(*count) : "";
}

ordered_json count_json(const std::optional<std::uint64_t>& count) {
    return count ? ordered_json(*count) : ordered_json();
}

}  // namespace

std::string fields_text(const std::vector<FieldSummary>& fields, const TextStyle& style) {
    std::string out =
        styled(style, style::kBold, "field          quotations   articles  matches") + "\n";
    for (const FieldSummary& field : fields) {
        std::string name = field.name;
        for (const std::string& alias : field.aliases) name += ", " + alias;
        out += row(name, count_text(field.quotations), count_text(field.articles), field.matches);
    }
    return out;
}

std::string fields_json(const std::vector<FieldSummary>& fields) {
    ordered_json array = ordered_json::array();
    for (const FieldSummary& field : fields) {
        array.push_back({{"name", field.name},
                         {"aliases", field.aliases},
                         {"matches", field.matches},
                         {"quotations", count_json(field.quotations)},
                         {"articles", count_json(field.articles)}});
    }
    return dumped({{"schema_version", kSchemaVersion}, {"fields", std::move(array)}});
}

}  // namespace quoth::output
