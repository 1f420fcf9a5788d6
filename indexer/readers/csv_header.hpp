#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/readers/article_member.hpp"
#include "indexer/readers/field_map.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// What the first row of a table says about the others.
struct CsvHeader {
    char delimiter = ',';
    std::size_t columns = 0;
    /// The column of each member of an article, from 0.
    std::array<std::optional<std::size_t>, kMemberCount> places = {};
};

/// Where the header ends in `bytes`, the beginning of a table: at its line end, which is none
/// inside quotation marks. Nothing if it goes on behind `bytes`.
[[nodiscard]] std::optional<std::size_t> end_of_header(std::string_view bytes);

/// Reads a header without its line end. The delimiter is what stands in it most often, of comma,
/// semicolon and tab; columns are known by `map`, which may be null, and else by their common
/// names. Fails with invalid_input where a mapped column is missing, and where none is the text.
[[nodiscard]] Result<CsvHeader> read_csv_header(std::string_view row, const FieldMap* map);

/// Whether a file that begins with `head` is a table of articles: its first line has two columns
/// or more, one of them called as a text commonly is and another one as another member.
[[nodiscard]] bool opens_table(std::string_view head);

}  // namespace quoth::indexer
