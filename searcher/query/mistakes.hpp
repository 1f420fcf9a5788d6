#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "quoth/error.hpp"

namespace quoth::query {

/// The query does not follow the grammar; the trouble starts at `byte` of its text.
[[nodiscard]] inline Error mistake(std::size_t byte, std::string message, std::string hint = {}) {
    return {ErrorCode::invalid_query, std::move(message), std::move(hint), byte};
}

/// The query passes a limit that the message names.
[[nodiscard]] inline Error over_limit(std::size_t byte, std::string message,
                                      std::string hint = {}) {
    return {ErrorCode::limit_exceeded, std::move(message), std::move(hint), byte};
}

}  // namespace quoth::query
