#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/result.hpp"

/// Members of a hit by their path in its JSON: `quote.text`, `article.date`, or `article` for all
/// that is in it.
namespace quoth::output {

/// Fails with invalid_argument where no hit of any unit has one of `paths`.
[[nodiscard]] Result<void> check_fields(const std::vector<std::string>& paths);

/// The member at `path`; nothing where this hit has none, or null stands in its way.
[[nodiscard]] const nlohmann::ordered_json* member_at(const nlohmann::ordered_json& hit,
                                                      std::string_view path);

/// `hit` with the members at `paths` alone, nested as they were, in the order of `paths`.
[[nodiscard]] nlohmann::ordered_json with_fields(const nlohmann::ordered_json& hit,
                                                 const std::vector<std::string>& paths);

}  // namespace quoth::output
