#pragma once

#include <string_view>

namespace quoth::indexer::markup {

// Whether a file that begins with `head` is of a format: it shows in the root element, or where
// that comes too late in the document type that names it.

/// NITF: `nitf`.
[[nodiscard]] bool opens_nitf(std::string_view head);

/// NewsML-G2: `newsItem`, `newsMessage`, or one of the items that are passed over.
[[nodiscard]] bool opens_newsml(std::string_view head);

/// RSS of all versions, Atom: `rss`, `feed`, a single `entry`, `RDF` with RSS's namespace.
[[nodiscard]] bool opens_feed(std::string_view head);

/// Reuters-21578: `REUTERS`, its document type `lewis`.
[[nodiscard]] bool opens_reuters(std::string_view head);

/// A collection of TREC: `DOC` with a DOCNO, or with its number as an attribute.
[[nodiscard]] bool opens_trec(std::string_view head);

/// Whether markup stands first.
[[nodiscard]] bool opens_markup(std::string_view head);

}  // namespace quoth::indexer::markup
