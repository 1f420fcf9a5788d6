#include "searcher/match/support.hpp"

#include <string>
#include <type_traits>
#include <variant>

#include "searcher/query/fields.hpp"

namespace quoth::match {
namespace {

using query::Field;
using query::Leaf;
using query::Node;

Error unsupported(const Leaf& leaf, std::string what, std::string hint) {
    return {ErrorCode::unsupported, std::move(what) + " cannot be searched by this version",
            std::move(hint), leaf.bytes.begin};
}

Result<void> check_leaf(const Leaf& leaf) {
    const std::string name(query::info(leaf.field).name);
    if (!is_supported(leaf.field)) {
        return unsupported(leaf, "field '" + name + "'", "the fields that can are in --help");
    }
    if (const auto* word = std::get_if<query::WordValue>(&leaf.value)) {
        if (word->prefix) return unsupported(leaf, "a prefix", "write the whole word");
        if (word->fuzzy > 0) return unsupported(leaf, "a fuzzy word", "leave out the ~");
    }
    if (const auto* phrase = std::get_if<query::PhraseValue>(&leaf.value);
        phrase && phrase->slop > 0) {
        return unsupported(leaf, "a phrase with gaps", "leave out the ~");
    }
    return {};
}

Result<void> check_all(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        if (Result<void> checked = check_supported(node); !checked) return checked;
    }
    return {};
}

/// Where the first leaf of a tree stands.
std::size_t first_byte(const Node& node) {
    if (const auto* leaf = std::get_if<Leaf>(&node.content)) return leaf->bytes.begin;
    if (const auto* any = std::get_if<query::Or>(&node.content))
        return first_byte(any->operands.front());
    if (const auto* near = std::get_if<query::Near>(&node.content)) {
        return first_byte(near->operands.front());
    }
    return 0;
}

}  // namespace

bool is_supported(Field field) {
    return field != Field::speaker_id && field != Field::context && field != Field::cluster;
}

Result<void> check_supported(const Node& tree) {
    return std::visit(
        [](const auto& node) -> Result<void> {
            using Kind = std::decay_t<decltype(node)>;
            if constexpr (std::is_same_v<Kind, Leaf>)
                return check_leaf(node);
            else if constexpr (std::is_same_v<Kind, query::Not>)
                return check_supported(*node.operand);
            else if constexpr (std::is_same_v<Kind, query::Scope>)
                return check_supported(*node.inside);
            else if constexpr (std::is_same_v<Kind, query::Near>) {
                return Error{
                    ErrorCode::unsupported, "NEAR and ADJ cannot be searched by this version",
                    "use AND, or a phrase in quotation marks", first_byte(node.operands.front())};
            } else
                return check_all(node.operands);
        },
        tree.content);
}

}  // namespace quoth::match
