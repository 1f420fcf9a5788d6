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
    return {};
}

Result<void> check_all(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        if (Result<void> checked = check_supported(node); !checked) return checked;
    }
    return {};
}

}  // namespace

bool is_supported(Field field) { return field != Field::speaker_id; }

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
            else
                return check_all(node.operands);
        },
        tree.content);
}

}  // namespace quoth::match
