#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/document.hpp"

namespace quoth::indexer::html {

/// What stands on lines of its own on a page: a paragraph, a heading, an item of a list, a row of a
/// table, the text between two blank lines of a `<br><br>`.
struct Block {
    const Node* element = nullptr;  ///< the block element that holds it
    std::string text;               ///< blanks collapsed; `\n` for a `<br>`, never two
    std::size_t link_bytes = 0;     ///< of `text`, inside links
};

/// Which parts of a page are passed over, by the index of their node.
using Marks = std::vector<bool>;

/// The blocks inside of `top` in the order of the page, none empty, without scripts, styles,
/// templates, pictures, form controls and what `left_out` marks.
[[nodiscard]] std::vector<Block> blocks_of(const Node* top, const Marks& left_out);

/// The text of a node as one line; of a long one the beginning, at least 4 KiB.
[[nodiscard]] std::string line_of(const Node* node);

/// `text` on one line: white space and control characters become single blanks, none at the ends.
[[nodiscard]] std::string line_of(std::string_view text);

}  // namespace quoth::indexer::html
