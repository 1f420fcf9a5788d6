#pragma once

#include <string>
#include <string_view>

#include "quoth/article.hpp"

namespace quoth::indexer {

/// 16 bytes; equal for articles that give the same documents with one extractor. Taken of an
/// article as it was read; `language` is the one that an article without `lang` is read in, `auto`
/// included.
[[nodiscard]] std::string fingerprint_of(const Article& article, const std::string& language);

/// slot::kFingerprint keeps with an article's fingerprint those of the records of its file that it
/// took the place of, so that a later run knows them: at most eight, the oldest forgotten first.
[[nodiscard]] std::string_view own_fingerprint(std::string_view kept);
[[nodiscard]] bool is_superseded(std::string_view fingerprint, std::string_view kept);

/// What to keep with an article that takes the place of the one that `kept` was with.
[[nodiscard]] std::string superseding(std::string fingerprint, std::string_view kept);

/// 16 hex digits; equal for articles of the same title and text, byte by byte.
[[nodiscard]] std::string wording_of(const Article& article);

}  // namespace quoth::indexer
