#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/html/document.hpp"

namespace quoth::indexer::html {

/// What a page says of its article; empty means that it does not say.
struct Metadata {
    std::string title;
    std::optional<std::chrono::sys_seconds> date;
    std::string author;  ///< several are joined by `, `
    std::string source;  ///< the publisher's or the site's name
    std::string section;
    std::vector<std::string> tags;
    std::string lang;  ///< ISO 639-1
    std::string url;   ///< canonical, `http` or `https`
    std::string body;  ///< the article's text as JSON-LD repeats it
};

/// Takes from `more` what `metadata` lacks.
void fill_gaps(Metadata& metadata, Metadata more);

/// The metadata of a page, from the first of these that has each: JSON-LD, meta tags (Open Graph,
/// Dublin Core and the names that sites made up), microdata, what is seen (`h1`, `time`, bylines).
/// The canonical address comes from its `link` first; a missing date from the address. Linear.
[[nodiscard]] Metadata metadata_of(const Document& page);

}  // namespace quoth::indexer::html
