#include "searcher/query/near_rules.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "searcher/query/fields.hpp"
#include "searcher/query/mistakes.hpp"

namespace quoth::query {
namespace {

// Looks through one operand for the first thing that has no place in it.
struct OperandRules {
    Field field;
    std::size_t begin;

    std::optional<Error> operator()(const Leaf& leaf) const {
        const std::size_t byte = leaf.bytes.begin;
        const std::string name(info(leaf.field).name);
        if (!holds_words(info(leaf.field).kind)) {
            return mistake(byte, "NEAR and ADJ take words; field '" + name + "' has none",
                           "join the clauses with AND");
        }
        if (std::holds_alternative<Everything>(leaf.value)) {
            return mistake(byte, "'*' cannot be near anything", "leave it out");
        }
        if (leaf.field != field) {
            return mistake(byte, "the words that NEAR and ADJ join must be of one field",
                           example());
        }
        return std::nullopt;
    }
    std::optional<Error> operator()(const Or& node) const { return first_of(node.operands); }
    std::optional<Error> operator()(const Near& node) const { return first_of(node.operands); }
    // And, Not and Scope.
    template <typename T>
    std::optional<Error> operator()(const T&) const {
        return mistake(begin, "NEAR and ADJ take words, phrases or (a OR b)",
                       "join other clauses with AND");
    }

    std::optional<Error> first_of(const std::vector<Node>& operands) const {
        for (const Node& operand : operands) {
            if (auto error = std::visit(*this, operand.content)) return error;
        }
        return std::nullopt;
    }

    std::string example() const {
        const Field named = field == Field::none ? Field::said : field;
        return std::string(info(named).name) + ":(a NEAR b)";
    }
};

Field first_field(const Node& node) {
    if (const auto* leaf = std::get_if<Leaf>(&node.content)) return leaf->field;
    if (const auto* any = std::get_if<Or>(&node.content)) return first_field(any->operands.front());
    if (const auto* near = std::get_if<Near>(&node.content)) {
        return first_field(near->operands.front());
    }
    return Field::none;
}

}  // namespace

std::optional<Error> near_mistake(const Near& near, const std::vector<std::size_t>& begins) {
    const Field field = first_field(near.operands.front());
    for (std::size_t i = 0; i < near.operands.size(); ++i) {
        const OperandRules rules{field, begins[i]};
        if (auto error = std::visit(rules, near.operands[i].content)) return error;
    }
    return std::nullopt;
}

}  // namespace quoth::query
