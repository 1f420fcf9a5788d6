#include "indexer/readers/html/article_body.hpp"

#include <algorithm>
#include <vector>

#include "indexer/readers/html/article_container.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/boilerplate.hpp"

namespace quoth::indexer::html {
namespace {

/// Links that stand alone lead to other articles, unless they are a sentence or an item among
/// others that are not.
bool leads_elsewhere(const Block& block) {
    return block.link_bytes * 5 > block.text.size() * 4 && !ends_sentence(block.text);
}

bool is_wanted(const Block& block, const BodyHints& hints) {
    if (block.element->tag == Tag::h1 || block.text == hints.title) return false;
    return !leads_elsewhere(block);
}

}  // namespace

std::string article_body(const Document& page, const BodyHints& hints) {
    const Marks boilerplate = boilerplate_of(page);
    const std::vector<Block> blocks = blocks_of(page.root(), boilerplate);
    const Node* const container = article_container(page, blocks);
    std::string body;
    for (const Block& block : blocks_of(container, boilerplate)) {
        if (!is_wanted(block, hints)) continue;
        if (!body.empty()) body += "\n\n";
        body += block.text;
    }
    return body;
}

}  // namespace quoth::indexer::html
