#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "quoth/error.hpp"
#include "searcher/query/fields.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::query {

/// `quote` or `article`.
[[nodiscard]] std::string_view scope_name(ScopeKind kind);

/// The scope with this name in any case; nothing for an unknown one.
[[nodiscard]] std::optional<ScopeKind> find_scope(std::string_view name);

/// The mistake when `field` has no place inside `scope`.
[[nodiscard]] std::optional<Error> level_mistake(const FieldInfo& field,
                                                 std::optional<ScopeKind> scope, std::size_t byte);

/// The mistake of a name before a colon that is neither a field nor a scope. What stands `behind`
/// the colon tells whether a field, a scope or an address was meant.
[[nodiscard]] Error unknown_field(std::string_view name, std::size_t byte, std::string_view behind);

}  // namespace quoth::query
