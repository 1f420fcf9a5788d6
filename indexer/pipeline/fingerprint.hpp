#pragma once

#include <string>

#include "quoth/article.hpp"

namespace quoth::indexer {

/// 16 bytes; equal for articles that give the same documents with one extractor. Taken of an
/// article as it was read; `language` is the one that an article without `lang` is read in, `auto`
/// included.
[[nodiscard]] std::string fingerprint_of(const Article& article, const std::string& language);

/// 16 hex digits; equal for articles of the same title and text, byte by byte.
[[nodiscard]] std::string wording_of(const Article& article);

}  // namespace quoth::indexer
