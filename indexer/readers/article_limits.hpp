#pragma once

#include <cstddef>

#include "quoth/article.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// The longest text that one article may have. A document that holds more takes gigabytes of
/// memory to write.
inline constexpr std::size_t kLongestText = std::size_t{16} << 20U;
inline constexpr std::size_t kLongestTitle = std::size_t{64} << 10U;
/// Of id, URL, source, author, section and language.
inline constexpr std::size_t kLongestValue = std::size_t{8} << 10U;
/// Each is repeated in the document of each quotation.
inline constexpr std::size_t kMostTags = 256;

/// Fails with invalid_input for an article without id or text or that is not UTF-8, and with
/// limit_exceeded for one past a limit, which the message names.
[[nodiscard]] Result<void> check_limits(const Article& article);

}  // namespace quoth::indexer
