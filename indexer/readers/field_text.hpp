#pragma once

#include <string>
#include <string_view>

namespace quoth::indexer {

// The text of an article out of a field of a record: its paragraphs with blank lines between them,
// without control characters. Linear.

/// Of a fragment of HTML; of text that holds no tag the paragraphs that it shows.
[[nodiscard]] std::string text_of_html(std::string_view html);

/// Of plain text, whose lines are kept.
[[nodiscard]] std::string text_of_plain(std::string_view text);

/// Of plain text as it came over the wires: its lines are wrapped, and paragraphs begin after blank
/// lines and with indented ones.
[[nodiscard]] std::string text_of_wire(std::string_view text);

}  // namespace quoth::indexer
