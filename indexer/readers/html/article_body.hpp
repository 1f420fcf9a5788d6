#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/html/document.hpp"

namespace quoth::indexer::html {

/// What a page's metadata know of its article, and the body need not repeat or should contain.
struct BodyHints {
    std::string_view title;
    std::string_view author;
    std::string_view text;  ///< as JSON-LD gives it; may be cut, empty or another's
};

/// The text of the article on a page: its paragraphs with blank lines between them, empty if there
/// is none. Method: docs/html.md.
[[nodiscard]] std::string article_body(const Document& page, const BodyHints& hints);

}  // namespace quoth::indexer::html
