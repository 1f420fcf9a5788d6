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

/// The mistake of a name before a colon that is neither a field nor a scope; `opens_brace` tells
/// that a scope was meant.
[[nodiscard]] Error unknown_field(std::string_view name, std::size_t byte, bool opens_brace);

}  // namespace quoth::query
