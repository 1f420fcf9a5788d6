#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "quoth/error.hpp"

namespace quoth::query {

/// The mistake when `raw`, a word of the query with its backslashes at `byte`, is an operator of
/// another search language: `w/5`, `near/5`, `&&`, `||`, `!word`, `+word`,
/// `XOR`, `[1 TO 2]`, `1..2` without a field, `colo?r`. Read as words they would answer another
/// question than the one that was asked.
[[nodiscard]] std::optional<Error> foreign_operator(std::string_view raw, std::size_t byte);

}  // namespace quoth::query
