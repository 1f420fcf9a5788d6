#include "searcher/query/tree.hpp"

#include <algorithm>
#include <utility>

#include "searcher/query/fields.hpp"

namespace quoth::query {
namespace {

// Moves `node` to the end of `operands`, or its operands if it is a T itself.
template <typename T>
void append_flat(std::vector<Node>& operands, Node node) {
    if (auto* same = std::get_if<T>(&node.content)) {
        std::move(same->operands.begin(), same->operands.end(), std::back_inserter(operands));
    } else {
        operands.push_back(std::move(node));
    }
}

template <typename T>
Node joined(std::vector<Node> operands) {
    std::vector<Node> flat;
    for (Node& operand : operands) append_flat<T>(flat, std::move(operand));
    if (flat.size() == 1) return std::move(flat.front());
    return Node{T{std::move(flat)}};
}

struct NamesQuoteField {
    bool operator()(const Leaf& leaf) const { return is_quote_level(leaf.field); }
    bool operator()(const Not& node) const { return (*this)(*node.operand); }
    bool operator()(const Scope&) const { return false; }
    bool operator()(const Node& node) const { return std::visit(*this, node.content); }
    // And, Or and Near.
    template <typename T>
    bool operator()(const T& node) const {
        return std::any_of(node.operands.begin(), node.operands.end(),
                           [this](const Node& operand) { return (*this)(operand); });
    }
};

struct NamesField {
    Field field;

    bool operator()(const Leaf& leaf) const { return leaf.field == field; }
    bool operator()(const Not& node) const { return (*this)(*node.operand); }
    bool operator()(const Scope& scope) const { return (*this)(*scope.inside); }
    bool operator()(const Node& node) const { return std::visit(*this, node.content); }
    // And, Or and Near.
    template <typename T>
    bool operator()(const T& node) const {
        return std::any_of(node.operands.begin(), node.operands.end(),
                           [this](const Node& operand) { return (*this)(operand); });
    }
};

}  // namespace

bool operator==(const Node& a, const Node& b) { return a.content == b.content; }
bool operator==(const And& a, const And& b) { return a.operands == b.operands; }
bool operator==(const Or& a, const Or& b) { return a.operands == b.operands; }
bool operator==(const Not& a, const Not& b) { return *a.operand == *b.operand; }
bool operator==(const Near& a, const Near& b) {
    return a.distance == b.distance && a.in_order == b.in_order && a.operands == b.operands;
}
bool operator==(const Scope& a, const Scope& b) {
    return a.kind == b.kind && *a.inside == *b.inside;
}

Node all_of(std::vector<Node> operands) { return joined<And>(std::move(operands)); }
Node any_of(std::vector<Node> operands) { return joined<Or>(std::move(operands)); }

bool names_quote_field_outside_scope(const Node& tree) { return NamesQuoteField{}(tree); }

bool names_field(const Node& tree, Field field) { return NamesField{field}(tree); }

}  // namespace quoth::query
