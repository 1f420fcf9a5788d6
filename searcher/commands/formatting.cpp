#include "searcher/commands/formatting.hpp"

#include <algorithm>
#include <vector>

#include "searcher/output/json_output.hpp"
#include "searcher/output/linked_data.hpp"
#include "searcher/output/table_output.hpp"
#include "searcher/output/text_output.hpp"
#include "searcher/output/trec_output.hpp"
#include "searcher/terminal.hpp"

namespace quoth::searcher {
namespace {

using output::Separator;

/// The queries of a batch share one table, whatever the unit of each.
std::vector<std::string> columns(const Options& options, Unit unit, bool batch) {
    if (!options.fields.empty()) return options.fields;
    if (!batch) return output::usual_columns(unit);
    std::vector<std::string> names{"query_number"};
    const auto add = [&](Unit wanted) {
        for (const std::string& name : output::usual_columns(wanted)) {
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    };
    if (options.search.unit != Unit::articles) add(Unit::quotes);
    if (options.search.unit != Unit::quotes) add(Unit::articles);
    return names;
}

}  // namespace

bool is_for_people(OutputFormat format) {
    return format == OutputFormat::text || format == OutputFormat::kwic;
}

std::string formatted_head(const Options& options, Unit unit, bool batch) {
    const bool comma = options.format == OutputFormat::csv;
    if (!comma && options.format != OutputFormat::tsv) return {};
    return output::table_header(columns(options, unit, batch),
                                comma ? Separator::comma : Separator::tab);
}

std::string formatted(const output::Answer& answer, const Options& options) {
    const bool batch = answer.query_number.has_value();
    switch (options.format) {
        case OutputFormat::json:
            return output::json(answer, options.fields);
        case OutputFormat::ndjson:
            return output::ndjson(answer, options.fields);
        case OutputFormat::csv:
            return output::table_rows(answer, columns(options, answer.results.unit, batch),
                                      Separator::comma);
        case OutputFormat::tsv:
            return output::table_rows(answer, columns(options, answer.results.unit, batch),
                                      Separator::tab);
        case OutputFormat::trec:
            return output::trec(answer);
        case OutputFormat::kwic:
            return output::kwic(
                answer, {.order = options.kwic_order, .text = terminal_style(options.color)});
        case OutputFormat::web_annotation:
            return output::web_annotations(answer);
        case OutputFormat::json_ld:
            return output::json_ld(answer);
        case OutputFormat::text:
            break;
    }
    return output::text(answer, terminal_style(options.color));
}

}  // namespace quoth::searcher
