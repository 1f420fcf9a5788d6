#pragma once

#include <string>
#include <string_view>

namespace quoth::output {

/// `text` with blanks and control characters as `%20`; all else stays.
[[nodiscard]] std::string without_blanks(std::string_view text);

/// `text` as one segment of an IRI: all but RFC 3986's unreserved characters and `/` encoded.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace quoth::output
