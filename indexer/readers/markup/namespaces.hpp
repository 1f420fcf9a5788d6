#pragma once

#include <string>
#include <string_view>

namespace quoth::indexer::markup {

/// The name of an element or attribute, by its namespace rather than by the prefix that a document
/// chose: `dc:creator` where it is Dublin Core's. The formats' own namespaces and XHTML's have no
/// prefix but Atom's, which is `atom`; one that is not known keeps what is written.
[[nodiscard]] std::string qualified_name(std::string_view name_space, std::string_view prefix,
                                         std::string_view local_name);

}  // namespace quoth::indexer::markup
