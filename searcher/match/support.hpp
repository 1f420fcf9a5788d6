#pragma once

#include "quoth/result.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// Whether this version can search `field`.
[[nodiscard]] bool is_supported(query::Field field);

/// Fails with unsupported where `tree` has something that the language knows and this version
/// cannot answer yet; the error tells its byte.
[[nodiscard]] Result<void> check_supported(const query::Node& tree);

}  // namespace quoth::match
