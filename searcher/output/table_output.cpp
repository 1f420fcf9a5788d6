#include "searcher/output/table_output.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

#include "common/text/printable.hpp"
#include "common/text/white_space.hpp"
#include "searcher/output/hit_fields.hpp"
#include "searcher/output/hit_json.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;

/// What makes Excel, LibreOffice and Google Sheets take a cell for a formula.
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
}

std::string plain(const ordered_json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return text::printable(text::on_one_line(value.get<std::string>()));
    if (!value.is_array()) return value.dump();
    std::string joined;
    for (const ordered_json& element : value) {
        joined += (joined.empty() ? "" : "; ") + plain(element);
    }
    return joined;
}

std::string in_marks(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) result.append(c == '"' ? 2 : 1, c);
    return result + "\"";
}

std::string cell(const ordered_json& value, Separator separator) {
    std::string text = plain(value);
    if (separator == Separator::tab) return text;
    if (!value.is_number() && looks_like_formula(text)) text.insert(0, 1, '\'');
    return text.find_first_of(",\"") == std::string::npos ? text : in_marks(text);
}

std::string row(const std::vector<std::string>& cells, Separator separator) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += separator == Separator::comma ? ',' : '\t';
        line += cells[i];
    }
    return line + (separator == Separator::comma ? "\r\n" : "\n");
}

}  // namespace

std::vector<std::string> usual_columns(searcher::Unit unit) {
    if (unit == searcher::Unit::quotes) {
        return {"rank",           "quote.text",    "speaker.name",     "speaker.role",
                "quote.kind",     "quote.cue",     "quote.confidence", "article.date",
                "article.source", "article.title", "article.url",      "quote.id",
                "context"};
    }
    return {"rank",           "article.title", "article.date", "article.source",
            "article.author", "article.url",   "article.id",   "snippet"};
}

std::string table_header(const std::vector<std::string>& fields, Separator separator) {
    return row(fields, separator);
}

std::string table_rows(const Answer& answer, const std::vector<std::string>& fields,
                       Separator separator) {
    std::string lines;
    for (const searcher::Hit& hit : answer.results.hits) {
        ordered_json object = hit_json(hit);
        if (answer.query_number) object["query_number"] = *answer.query_number;
        std::vector<std::string> cells;
        for (const std::string& path : fields) {
            const ordered_json* member = member_at(object, path);
            cells.push_back(member == nullptr ? std::string() : cell(*member, separator));
        }
        lines += row(cells, separator);
    }
    return lines;
}

}  // namespace quoth::output
