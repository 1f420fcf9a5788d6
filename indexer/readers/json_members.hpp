#pragma once

#include <simdjson.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/article_member.hpp"
#include "indexer/readers/field_map.hpp"

namespace quoth::indexer {

/// Where the value of each member stands in a record.
using FoundMembers = std::array<std::optional<simdjson::dom::element>, kMemberCount>;

/// The members of an article by their common names. Where a record has no text, but an object in it
/// that is called as search engines and services call the article itself (`_source`, `fields`), the
/// members are that object's and those of the record that it has not.
[[nodiscard]] FoundMembers find_common(simdjson::dom::object record);

/// What a JSON pointer (field_map.hpp) leads to; of a member that stands twice the last.
[[nodiscard]] std::optional<simdjson::dom::element> at_pointer(simdjson::dom::element root,
                                                               std::string_view pointer);

/// A string, or that which an object is named by: `{"name": "Reuters"}`, `{"rendered": "…"}`.
[[nodiscard]] std::optional<std::string_view> string_of(simdjson::dom::element value);

/// The text that a value holds: a string, or a list of paragraphs, which are strings or objects
/// that have one under the name of a text. Blank lines between paragraphs.
[[nodiscard]] std::optional<std::string> prose_of(simdjson::dom::element value);

/// Whether a value is an article: an object with a text, and a title, an address or a date. `map`
/// may be null.
[[nodiscard]] bool is_article(simdjson::dom::element value, const FieldMap* map);

}  // namespace quoth::indexer
