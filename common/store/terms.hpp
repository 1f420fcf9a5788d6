#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quoth::store {

/// Xapian refuses a term whose bytes and NULs (which it doubles) pass this, and silently drops
/// every uncommitted document with it.
inline constexpr std::size_t kLongestTerm = 245;

/// `prefix` and `word` as one term that Xapian accepts: a longer one is cut and ends in a hash of
/// the whole, so that different words stay different. The only way by which terms are made.
[[nodiscard]] std::string make_term(std::string_view prefix, std::string_view word);

/// Ties an article's documents together: XXH64 of its id. Document numbers change when databases
/// are merged; this does not.
using JoinKey = std::uint64_t;

/// 16 hex digits that stand for `content`: its XXH64.
[[nodiscard]] std::string hash_name(std::string_view content);

[[nodiscard]] JoinKey join_key(std::string_view article_id);
[[nodiscard]] std::string join_term(JoinKey key);

/// The values of slot::kJoin and slot::kOrder; an article's ordinal is 0, quotations count from 1.
[[nodiscard]] std::string join_value(JoinKey key);
[[nodiscard]] std::string order_value(JoinKey key, std::uint32_t ordinal);

/// The join key in either value; 0 if it is shorter than 8 bytes.
[[nodiscard]] JoinKey join_key_of_value(std::string_view value);

/// The ordinal in the value of slot::kOrder; 0 if it is shorter than 12 bytes.
[[nodiscard]] std::uint32_t ordinal_of_value(std::string_view value);

/// The value of slot::kTags, a NUL between two tags, and the tags in such a value.
[[nodiscard]] std::string tags_value(const std::vector<std::string>& tags);
[[nodiscard]] std::vector<std::string_view> tags_of_value(std::string_view value);

}  // namespace quoth::store
