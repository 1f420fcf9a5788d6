#pragma once

#include <string>
#include <string_view>

namespace quoth::indexer::html {

/// `text` with its character references replaced by what they stand for, after the HTML standard,
/// section 13.2.5.72: `&amp;`, `&#8220;`, `&#x201C;`, the old names without a semicolon too
/// (`&nbsp`). Names of HTML 4 and of the Latin letters of HTML 5 are known; others stay as they
/// are. References to what is no character give U+FFFD. Linear.
[[nodiscard]] std::string read_character_references(std::string_view text);

/// Likewise, but only those with a semicolon: for a field of a record that may be written of a page
/// or not, where `AT&amp;T` says which and `R&D` or `&copy` do not.
[[nodiscard]] std::string read_closed_references(std::string_view text);

/// Likewise in an attribute's value, where `?a=1&copy=2` is no reference.
[[nodiscard]] std::string read_attribute_references(std::string_view value);

}  // namespace quoth::indexer::html
