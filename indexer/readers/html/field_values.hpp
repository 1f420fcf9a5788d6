#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoth::indexer::html {

/// More authors or tags of one page are left out.
inline constexpr std::size_t kMostValues = 256;

/// `values` joined by `, `, each once.
[[nodiscard]] std::string joined(const std::vector<std::string>& values);

/// Keywords, each by itself: sites write them as a list or as one string with commas.
[[nodiscard]] std::vector<std::string> split_keywords(const std::vector<std::string>& lists);

/// The ISO 639-1 code of `en-US`, `en_US`, `EN`; empty for anything else.
[[nodiscard]] std::string language_code(std::string_view language);

/// `By Ana Silva` without the `By`.
[[nodiscard]] std::string without_by(std::string_view byline);

/// `title` without the name of the site at its end, in any case and with or without its blanks:
/// `Bridge opens | The Estuary`.
[[nodiscard]] std::string without_site(std::string_view title, std::string_view site);

/// `url` if it leads to a page on the web: `http` or `https`, with a path. Else empty.
[[nodiscard]] std::string page_address(std::string_view url);

}  // namespace quoth::indexer::html
