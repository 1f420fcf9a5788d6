#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/tree.hpp"

namespace quoth::query {

/// The hint when a leaf, just read from `text`, looks like a field or several values of one in the
/// manner of another language, and was read otherwise: `speaker=Trump`, `date>2025`,
/// `speaker :Trump`, `speaker:Trump,Mamdani`, `speaker:Trump|Mamdani`. Without control characters.
[[nodiscard]] std::optional<std::string> misread_field(const Leaf& leaf, std::string_view text);

}  // namespace quoth::query
