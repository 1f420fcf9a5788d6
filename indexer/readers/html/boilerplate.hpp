#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/document.hpp"

namespace quoth::indexer::html {

/// Bytes of prose inside of each node, by its index: of blocks that read like sentences and are not
/// links. Linear.
[[nodiscard]] std::vector<std::size_t> prose_of(const Document& page, const Marks& left_out);

/// Whether `text` ends as sentences do, quotation marks apart.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Whether a block reads like sentences of an article.
[[nodiscard]] bool is_prose(const Block& block);

/// Marks what is not of the article: by element (`nav`, `aside`, `footer`), role, being hidden, and
/// the words of its class and id (`related`, `newsletter`, `comments`). What holds the greater part
/// of the page's prose is not marked, whatever it is called. Linear.
[[nodiscard]] Marks boilerplate_of(const Document& page);

}  // namespace quoth::indexer::html
