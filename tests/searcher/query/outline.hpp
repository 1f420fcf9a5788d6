#pragma once

#include <string>
#include <string_view>

#include "searcher/query/parser.hpp"

namespace quoth::query {

/// A Thursday; what `today` is in these tests.
inline const std::chrono::sys_seconds test_now =
    std::chrono::sys_days(std::chrono::year(2025) / 11 / 20) + std::chrono::hours(15);

inline Result<ParsedQuery> parse_at_test_now(std::string_view text) {
    ParseOptions options;
    options.now = test_now;
    return parse(text, options);
}

/// The indented tree of `text`, or the rendered error.
[[nodiscard]] std::string outline(std::string_view text);

}  // namespace quoth::query
