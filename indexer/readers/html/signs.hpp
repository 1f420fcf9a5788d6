#pragma once

#include <string>
#include <string_view>

namespace quoth::indexer::html {

/// The ASCII characters of a head that is UTF-16 by its byte order mark; else empty.
[[nodiscard]] std::string ascii_of_utf16(std::string_view head);

/// Whether a file that begins with `head` is a page of HTML: comments and an XML declaration apart,
/// it begins with its document type or the tag of one of its elements.
[[nodiscard]] bool opens_html(std::string_view head);

/// Whether a tag of HTML stands anywhere in `text`.
[[nodiscard]] bool holds_tags(std::string_view text);

/// Whether tags of HTML part the lines of `text`: a block ends in it (`</p>`), or a line (`<br>`).
/// Other tags may be what a plain text is about, or be left over in one.
[[nodiscard]] bool holds_layout(std::string_view text);

}  // namespace quoth::indexer::html
