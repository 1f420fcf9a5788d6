#include "indexer/readers/html/article_body.hpp"

#include <algorithm>
#include <vector>

#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/boilerplate.hpp"

namespace quoth::indexer::html {
namespace {

/// The deepest element that holds nearly all of the prose.
const Node* container_of(const Document& page, const Marks& boilerplate) {
    const std::vector<std::size_t> prose = prose_of(page, boilerplate);
    const Node* container = page.root();
    for (const Node* child = container->first_child; child != nullptr;) {
        if (prose[child->index] * 100 < prose[container->index] * 80 || prose[child->index] == 0) {
            child = child->next;
            continue;
        }
        container = child;
        child = container->first_child;
    }
    return container;
}

}  // namespace

std::string article_body(const Document& page, const BodyHints& hints) {
    const Marks boilerplate = boilerplate_of(page);
    const Node* const container = container_of(page, boilerplate);
    std::string body;
    for (const Block& block : blocks_of(container, boilerplate)) {
        if (block.link_bytes * 2 > block.text.size()) continue;
        if (block.text == hints.title) continue;
        if (!body.empty()) body += "\n\n";
        body += block.text;
    }
    return body;
}

}  // namespace quoth::indexer::html
