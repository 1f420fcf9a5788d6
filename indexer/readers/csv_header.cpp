#include "indexer/readers/csv_header.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/text/white_space.hpp"
#include "indexer/readers/csv_row.hpp"

namespace quoth::indexer {
namespace {

constexpr std::string_view kDelimiters = ",;\t";

/// Whether the next character of a header stands between quotation marks, whatever parts its
/// fields. A mark inside of a field is none.
class HeaderMarks {
  public:
    /// Whether `c` does.
    bool take(char c) {
        const bool is_mark = c == '"' && (is_quoted_ || may_open_);
        if (is_mark) is_quoted_ = !is_quoted_;
        may_open_ = is_mark || kDelimiters.find(c) != std::string_view::npos;
        return is_quoted_;
    }

  private:
    bool is_quoted_ = false;
    bool may_open_ = true;  // at the start of a field; of two marks the second
};

char delimiter_of(std::string_view row) {
    std::array<std::size_t, kDelimiters.size()> counts = {};
    HeaderMarks marks;
    for (const char c : row) {
        const std::size_t i = kDelimiters.find(c);
        if (!marks.take(c) && i != std::string_view::npos) ++counts[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return kDelimiters[static_cast<std::size_t>(most)];
}

std::vector<std::string> columns_of(std::string_view row, char delimiter) {
    std::vector<std::string> columns = fields_of_row(row, delimiter);
    for (std::string& column : columns) column = text::on_one_line(column);
    return columns;
}

std::string listed(const std::vector<std::string>& columns) {
    constexpr std::size_t shown = 20;
    std::string names;
    for (std::size_t i = 0; i < std::min(columns.size(), shown); ++i) {
        names += (i == 0 ? "" : ", ") + columns[i];
    }
    return names + (columns.size() > shown ? ", …" : "");
}

void place_common(const std::vector<std::string>& columns, CsvHeader& header) {
    std::array<std::size_t, kMemberCount> ranks = {};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto known = common_name(columns[column]);
        if (!known) continue;
        const auto i = static_cast<std::size_t>(known->member);
        if (header.places[i] && ranks[i] <= known->rank) continue;
        header.places[i] = column;
        ranks[i] = known->rank;
    }
}

Result<void> place_mapped(const std::vector<std::string>& columns, const FieldMap& map,
                          CsvHeader& header) {
    for (std::size_t i = 0; i < kMemberCount; ++i) {
        const std::string* key = map.key_of(static_cast<ArticleMember>(i));
        if (key == nullptr) continue;
        const auto found = std::find(columns.begin(), columns.end(), *key);
        if (found == columns.end()) {
            return Error{ErrorCode::invalid_input,
                         "the table has no column '" + *key + "', which --map names for " +
                             std::string(kMemberNames[i]) + " (it has " + listed(columns) + ")"};
        }
        header.places[i] = static_cast<std::size_t>(found - columns.begin());
    }
    return {};
}

}  // namespace

std::optional<std::size_t> end_of_header(std::string_view bytes) {
    HeaderMarks marks;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!marks.take(bytes[i]) && bytes[i] == '\n') return i;
    }
    return std::nullopt;
}

Result<CsvHeader> read_csv_header(std::string_view row, const FieldMap* map) {
    CsvHeader header;
    header.delimiter = delimiter_of(row);
    const std::vector<std::string> columns = columns_of(row, header.delimiter);
    header.columns = columns.size();
    place_common(columns, header);
    if (map != nullptr) {
        if (Result<void> placed = place_mapped(columns, *map, header); !placed) {
            return std::move(placed).error();
        }
    }
    if (!header.places[static_cast<std::size_t>(ArticleMember::text)]) {
        return Error{ErrorCode::invalid_input,
                     "no column of the table is known to hold the text (it has " + listed(columns) +
                         "); name one with: --map text=COLUMN"};
    }
    return header;
}

bool opens_table(std::string_view head) {
    const auto end = end_of_header(head);
    if (!end) return false;
    const Result<CsvHeader> header = read_csv_header(head.substr(0, *end), nullptr);
    if (!header) return false;
    const auto known = std::count_if(header->places.begin(), header->places.end(),
                                     [](const auto& place) { return place.has_value(); });
    return known >= 2;
}

}  // namespace quoth::indexer
