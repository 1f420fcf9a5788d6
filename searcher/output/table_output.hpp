#pragma once

#include <string>
#include <vector>

#include "searcher/output/answer.hpp"

namespace quoth::output {

/// Hits as a table for spreadsheets, a column a path of `fields` (`hit_fields.hpp`). What a hit
/// lacks is an empty cell, lists are joined by `; `, white space inside a cell is one blank, and
/// control characters are shown as `\x1B`.
///
/// `comma`: RFC 4180, lines ended by CR LF. A text that a spreadsheet would run as a formula (it
/// begins with = + - @) gets an apostrophe in front, as OWASP's page on CSV injection advises.
/// `tab`: IANA's text/tab-separated-values, lines ended by LF.
enum class Separator { comma, tab };

[[nodiscard]] std::string table_header(const std::vector<std::string>& fields, Separator separator);
[[nodiscard]] std::string table_rows(const Answer& answer, const std::vector<std::string>& fields,
                                     Separator separator);

/// The columns of hits of `unit` when none are named.
[[nodiscard]] std::vector<std::string> usual_columns(searcher::Unit unit);

}  // namespace quoth::output
