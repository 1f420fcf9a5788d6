#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "indexer/readers/markup/element.hpp"
#include "indexer/readers/record.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer::markup {

/// More elements, attributes and runs of characters in one record are refused.
inline constexpr std::size_t kMostNodes = 250'000;
/// More attributes of one tag are refused: the parser compares each with each.
inline constexpr std::size_t kMostAttributes = 1000;
/// More namespaces declared in one record are refused: each name is looked for among them.
inline constexpr std::size_t kMostNamespaces = 1000;
/// Below the 256 at which libxml2 stops.
inline constexpr std::size_t kDeepestNesting = 200;

struct Document {
    std::unique_ptr<Element> root;
    const Element* record = nullptr;  ///< in `root`, or itself
    std::string lossy_charset;        ///< in which some bytes were no characters; mostly empty
};

/// Reads a record of XML up to the end of its element, the first that is called as one of
/// `record_names` (local names), with what stands before it in its file.
///
/// Nothing but these bytes is ever read: document types are not loaded, and one that declares
/// entities is refused. The character references of HTML are known without being declared. Fails
/// with invalid_input for what is not well-formed, and past the limits above and libxml2's own
/// (10 MB for a CDATA section or a value).
[[nodiscard]] Result<Document> parse_xml(const Record& record,
                                         std::span<const std::string_view> record_names);

}  // namespace quoth::indexer::markup
