#include "indexer/readers/csv_header.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/text/characters.hpp"
#include "common/text/white_space.hpp"
#include "indexer/readers/csv_row.hpp"

namespace quoth::indexer {
namespace {

constexpr std::string_view kDelimiters = ",;\t";

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

/// How many of the columns are known to be of articles.
std::size_t known_in(const std::vector<std::string>& columns, const FieldMap* map) {
    const auto is_known = [&](const std::string& column) {
        return common_name(column) || (map != nullptr && map->names(column));
    };
    return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), is_known));
}

/// A name may hold another delimiter: `text;price, net`.
char delimiter_of(std::string_view row, const FieldMap* map) {
    std::pair<std::size_t, std::size_t> most;
    char best = kDelimiters.front();
    for (const char delimiter : kDelimiters) {
        const std::vector<std::string> columns = columns_of(row, delimiter);
        const std::pair count{known_in(columns, map), columns.size()};
        if (count > most) best = delimiter;
        most = std::max(most, count);
    }
    return best;
}

/// Where the row that begins at `begin` ends, whatever of `delimiters` parts its fields.
std::optional<std::size_t> end_of_row(std::string_view bytes, std::size_t begin,
                                      std::string_view delimiters) {
    CsvScanner scanner(delimiters);
    for (std::size_t i = begin; i < bytes.size(); ++i) {
        const CsvScanner::Step step = scanner.take(bytes[i]);
        if (step == CsvScanner::Step::row_end) return i;
        if (step == CsvScanner::Step::broken) scanner.continue_plain();
    }
    return std::nullopt;
}

std::string_view without_return(std::string_view row) {
    if (row.ends_with('\r')) row.remove_suffix(1);
    return row;
}

/// The one that a line such as `sep=;`, with marks around it or without, names.
std::optional<char> delimiter_named_in(std::string_view row) {
    constexpr std::string_view name = "sep=";
    if (row.size() == name.size() + 3 && row.front() == '"' && row.back() == '"') {
        row = row.substr(1, row.size() - 2);
    }
    if (row.size() != name.size() + 1) return std::nullopt;
    const bool is_named = std::equal(name.begin(), name.end(), row.begin(),
                                     [](char a, char b) { return a == text::to_ascii_lower(b); });
    return is_named ? std::optional(row.back()) : std::nullopt;
}

}  // namespace

std::optional<HeaderPlace> find_header(std::string_view bytes, bool is_whole) {
    HeaderPlace place;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::string_view delimiters =
            place.delimiter ? std::string_view(&*place.delimiter, 1) : kDelimiters;
        const std::optional<std::size_t> end = end_of_row(bytes, begin, delimiters);
        if (!end && !is_whole) return std::nullopt;
        place.row = {begin, end.value_or(bytes.size())};
        begin = place.row.end + 1;
        const std::string_view row = without_return(place.row.of(bytes));
        if (row.empty()) continue;
        const std::optional<char> named = delimiter_named_in(row);
        if (!named || place.delimiter) return place;
        place.delimiter = named;
    }
    return std::nullopt;
}

Result<CsvHeader> read_csv_header(std::string_view bytes, const HeaderPlace& place,
                                  const FieldMap* map) {
    const std::string_view row = without_return(place.row.of(bytes));
    CsvHeader header;
    header.delimiter = place.delimiter ? *place.delimiter : delimiter_of(row, map);
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
    const auto place = find_header(head, false);
    if (!place) return false;
    const Result<CsvHeader> header = read_csv_header(head, *place, nullptr);
    if (!header) return false;
    const auto known = std::count_if(header->places.begin(), header->places.end(),
                                     [](const auto& column) { return column.has_value(); });
    return known >= 2;
}

}  // namespace quoth::indexer
