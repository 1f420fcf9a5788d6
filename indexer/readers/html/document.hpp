#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/tags.hpp"

namespace quoth::indexer::html {

struct Attribute {
    std::string_view name;  ///< as written, in any case
    std::string_view value;
};

/// An element, or a run of characters in one.
struct Node {
    Tag tag = Tag::root;
    std::uint32_t index = 0;  ///< its place in the order of the page
    std::string_view text;    ///< the characters; of an element its name as written
    std::span<const Attribute> attributes;
    Node* parent = nullptr;
    Node* first_child = nullptr;
    Node* last_child = nullptr;
    Node* next = nullptr;  ///< the sibling after it

    /// The value of an attribute, whose name is given in lower case; empty if there is none.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    [[nodiscard]] bool has_attribute(std::string_view name) const;
};

/// The node after `node` in the order of the page, without those inside of it; null after the last
/// inside of `top`.
[[nodiscard]] const Node* next_outside(const Node* node, const Node* top);

/// The node after `node` in the order of the page; null after the last inside of `top`.
[[nodiscard]] const Node* next_in_page(const Node* node, const Node* top);

/// The tree of a page. No deeper than 512 elements: what lies deeper hangs on the deepest. No more
/// than a million nodes and attributes: what follows them is left out.
class Document {
  public:
    /// Builds the tree of `page`, which must outlive the document, UTF-8. Any page has a tree:
    /// elements are closed as the HTML standard does where news is written, by its rules for
    /// paragraphs, lists and tables; misnested formatting is not opened again. Linear, as the open
    /// elements are never more than 512.
    ///
    /// An own parser since libxml2's is quadratic where end tags have no match: 560 kB of `<i>` and
    /// `</b>` took 9.9 s (libxml2 2.9.14, 2025; four times as long for twice the bytes).
    explicit Document(std::string_view page);

    [[nodiscard]] const Node* root() const { return root_; }
    /// Nodes; their indexes are below it.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Whether a part of the page is left out.
    [[nodiscard]] bool was_cut() const { return was_cut_; }

  private:
    std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
    const Node* root_ = nullptr;
    std::size_t size_ = 0;
    bool was_cut_ = false;
};

/// The nodes of a page by their index.
[[nodiscard]] std::vector<const Node*> nodes_of(const Document& page);

}  // namespace quoth::indexer::html
