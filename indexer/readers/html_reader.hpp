#pragma once

#include <string_view>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// A page of a news site: its article's body, and what its metadata say of it. The id is the
/// page's canonical address, else its path. A page without text is a problem.
[[nodiscard]] ParsedRecord read_html_article(const Record& record);

/// The same of a page that a server called `charset`; empty where it did not say.
[[nodiscard]] ParsedRecord read_html_page(const Record& record, std::string_view charset);

}  // namespace quoth::indexer
