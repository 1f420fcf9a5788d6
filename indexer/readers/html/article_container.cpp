#include "indexer/readers/html/article_container.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "indexer/readers/html/boilerplate.hpp"

namespace quoth::indexer::html {
namespace {

/// What a level between an element and the paragraphs in it costs them.
constexpr double kDecay = 0.6;
/// Of elements that say that they hold the body of an article.
constexpr double kDeclaredBody = 2;

/// The element in which a block is one paragraph beside others.
const Node* holder_of(const Block& block) {
    const Node* const node = block.element;
    switch (node->tag) {
        case Tag::blockquote:
        case Tag::li:
        case Tag::p:
        case Tag::pre:
        case Tag::tr:
            return node->parent;
        default:
            return node;
    }
}

/// Where paragraphs stand, and how much of them.
struct Holder {
    const Node* element;
    std::size_t prose;
};

std::vector<Holder> holders_of(const std::vector<Block>& blocks) {
    std::vector<Holder> holders;
    for (const Block& block : blocks) {
        if (!is_prose(block)) continue;
        const Node* const element = holder_of(block);
        if (holders.empty() || holders.back().element != element) holders.push_back({element, 0});
        holders.back().prose += block.text.size();
    }
    return holders;
}

double weight_of(const Node* node) {
    const bool declared = node->attribute("itemprop").find("articleBody") != std::string_view::npos;
    return declared ? kDeclaredBody : 1;
}

const Node* densest_element(const Document& page, const std::vector<Holder>& holders) {
    std::vector<double> score(page.size());
    for (const Holder& holder : holders) {
        score[holder.element->index] += static_cast<double>(holder.prose);
    }
    const std::vector<const Node*> nodes = nodes_of(page);
    // Nodes come after those that hold them.
    for (std::size_t i = nodes.size(); i-- > 1;) {
        score[nodes[i]->parent->index] += score[i] * kDecay;
    }
    std::size_t best = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        score[i] *= weight_of(nodes[i]);
        if (score[i] > score[best]) best = i;
    }
    return nodes[best];
}

bool lies_in(const Node* node, const Node* top) {
    while (node != nullptr && node != top) node = node->parent;
    return node != nullptr;
}

/// Whether two elements are made from the same template.
bool look_alike(const Node* a, const Node* b) {
    const auto same = [](const Node* x, const Node* y) {
        return x->tag == y->tag && x->attribute("class") == y->attribute("class") &&
               x->attribute("itemprop") == y->attribute("itemprop");
    };
    if (!same(a, b)) return false;
    return !a->attribute("class").empty() ||
           (a->parent != nullptr && b->parent != nullptr && same(a->parent, b->parent));
}

std::size_t depth_of(const Node* node) {
    std::size_t depth = 0;
    for (; node->parent != nullptr; node = node->parent) ++depth;
    return depth;
}

const Node* common_ancestor(const Node* a, const Node* b) {
    std::size_t depth_a = depth_of(a);
    std::size_t depth_b = depth_of(b);
    for (; depth_a > depth_b; --depth_a) a = a->parent;
    for (; depth_b > depth_a; --depth_b) b = b->parent;
    while (a != b) {
        a = a->parent;
        b = b->parent;
    }
    return a;
}

const Node* enclosing_article(const Node* node) {
    while (node != nullptr && node->tag != Tag::article) node = node->parent;
    return node;
}

std::size_t prose_in(const Node* top, const std::vector<Holder>& holders) {
    std::size_t prose = 0;
    for (const Holder& holder : holders) prose += lies_in(holder.element, top) ? holder.prose : 0;
    return prose;
}

/// Advertisements and pictures cut articles into pieces that look alike: the element that holds all
/// of them, as long as it holds little else.
const Node* with_other_pieces(const Node* container, const std::vector<Holder>& holders) {
    const auto first = std::find_if(holders.begin(), holders.end(), [&](const Holder& holder) {
        return lies_in(holder.element, container);
    });
    if (first == holders.end()) return container;
    const Node* whole = container;
    std::size_t pieces = prose_in(container, holders);
    for (const Holder& holder : holders) {
        const Node* const element = holder.element;
        if (lies_in(element, container) || !look_alike(element, first->element)) continue;
        if (enclosing_article(element) != enclosing_article(container)) continue;
        whole = common_ancestor(whole, element);
        pieces += holder.prose;
    }
    return pieces * 3 >= prose_in(whole, holders) * 2 ? whole : container;
}

}  // namespace

const Node* article_container(const Document& page, const std::vector<Block>& blocks) {
    const std::vector<Holder> holders = holders_of(blocks);
    return with_other_pieces(densest_element(page, holders), holders);
}

}  // namespace quoth::indexer::html
