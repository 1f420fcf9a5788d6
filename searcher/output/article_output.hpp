#pragma once

#include <string>

#include "quoth/searcher/results.hpp"
#include "searcher/output/styles.hpp"

namespace quoth::output {

/// The article for a person: each quotation is bold, or between asterisks, and followed by its
/// number; at the end the numbers with who speaks.
[[nodiscard]] std::string article_text(const searcher::ArticleView& view, const TextStyle& style);

/// `{"schema_version","article":{…,"text"},"quotes":[{…quote,"speaker":{…}}]}`
[[nodiscard]] std::string article_json_line(const searcher::ArticleView& view);

}  // namespace quoth::output
