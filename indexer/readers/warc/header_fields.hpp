#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace quoth::indexer::warc {

/// Where what is behind a header begins: after its first blank line. Nothing without one. Lines end
/// in LF or CR LF.
[[nodiscard]] std::optional<std::size_t> end_of_header(std::string_view bytes);

/// The values of the fields `name: value` of a header of WARC or HTTP, in whatever case `name` is
/// written (RFC 9112, section 5; ISO 28500, section 4). A line that begins with a blank goes on
/// with the value before; one without a colon is passed over. Linear.
[[nodiscard]] std::vector<std::string_view> field_values(std::string_view header,
                                                         std::string_view name);

/// The first of them, empty if there is none.
[[nodiscard]] std::string_view field_value(std::string_view header, std::string_view name);

/// Whether `a` and `b` are the same but for the case of ASCII letters.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

/// Without blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace quoth::indexer::warc
