#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/readers/article_member.hpp"
#include "indexer/readers/field_map.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// What the first row of a table says about the others.
struct CsvHeader {
    char delimiter = ',';
    std::size_t columns = 0;
    /// The column of each member of an article, from 0.
    std::array<std::optional<std::size_t>, kMemberCount> places = {};
};

/// Where the header stands in the beginning of a table, without its line end.
struct HeaderPlace {
    ByteRange row;
    std::optional<char> delimiter = {};  ///< that a line `sep=;` in front of it names, as Excel has
};

/// The header of a table that begins with `bytes`, or is no more than that: the first line that is
/// not blank and names no delimiter. It ends at a line end that is not inside quotation marks.
/// Nothing if it goes on behind `bytes`, or there is none.
[[nodiscard]] std::optional<HeaderPlace> find_header(std::string_view bytes, bool is_whole);

/// Reads a header. The delimiter is the one named, else that of comma, semicolon and tab which
/// gives most columns that are known, and of those the one that stands in it most often. Columns
/// are known by `map`, which may be null, and else by their common names. Fails with invalid_input
/// where a mapped column is missing, and where none is the text.
[[nodiscard]] Result<CsvHeader> read_csv_header(std::string_view bytes, const HeaderPlace& place,
                                                const FieldMap* map);

/// Whether a file that begins with `head` is a table of articles: its first line has two columns
/// or more, one of them called as a text commonly is and another one as another member.
[[nodiscard]] bool opens_table(std::string_view head);

}  // namespace quoth::indexer
