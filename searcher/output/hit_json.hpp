#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "quoth/searcher/results.hpp"

/// Hits and their parts as JSON values (docs/output-formats.md). What is unknown is null.
namespace quoth::output {

/// Raised when members change their meaning; new ones may be added.
inline constexpr int kSchemaVersion = 1;

[[nodiscard]] nlohmann::ordered_json hit_json(const searcher::Hit& hit);
[[nodiscard]] nlohmann::ordered_json article_json(const searcher::ArticleSummary& article);
[[nodiscard]] nlohmann::ordered_json quote_json(const searcher::QuotationHit& hit);
[[nodiscard]] nlohmann::ordered_json speaker_json(const searcher::QuotationHit& hit);

/// A string, or null when it is empty.
[[nodiscard]] nlohmann::ordered_json or_null(const std::string& value);

/// `2025-11-20` or `2025-11-20T14:05:07Z`, or null.
[[nodiscard]] nlohmann::ordered_json date_json(const std::optional<std::chrono::sys_seconds>& date);

/// `value` on one line, ended: valid UTF-8 whatever its strings are, and safe for a terminal.
[[nodiscard]] std::string dumped(const nlohmann::ordered_json& value);

}  // namespace quoth::output
