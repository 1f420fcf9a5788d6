#pragma once

#include <string>
#include <string_view>

#include "quoth/error.hpp"

namespace quoth::query {

/// An error of a query for people, with a line end after each line:
///
///     unknown field 'speeker' (did you mean 'speaker'?)
///       speeker:Trump
///       ^
///
/// The message and hint come first, then the line of `query` around `error.query_byte` and a caret
/// below it, when there is such a byte. At most 72 columns of the query are shown, `…` standing for
/// the rest; no control character of it reaches the terminal. Columns are counted as terminals do:
/// two for wide characters, none for combining ones.
[[nodiscard]] std::string render(std::string_view query, const Error& error);

/// The first line of `render` without a line end: for HTTP answers and logs.
[[nodiscard]] std::string render_message(const Error& error);

}  // namespace quoth::query
